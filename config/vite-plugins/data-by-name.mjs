import { at } from "../../scripts/lib/paths.mjs";
import { dataEnd } from "../vite/shared.mjs";

const BY_MAP = at("www/src/core/data/file.ts");
const BY_NAME = at("www/src/core/data/file-by-name.ts");

/**
 * Makes the addresses of data from names in place of a map of all data, which would be larger with each calculator and
 * language.
 */
export const dataByName = () => ({
  name: "data-by-name",
  enforce: "pre",
  config: () => ({ define: { DATA_END: JSON.stringify(dataEnd()) } }),
  async resolveId(source, importer) {
    if (!source.endsWith("/data/file.js")) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === BY_MAP ? BY_NAME : found;
  },
});
