/** The address of the site's folder. A page in a folder of its own says where that is: `<html data-site="../">`. */
export const siteFolder = (): string =>
  new URL(document.documentElement.dataset.site ?? "./", document.baseURI).href;
