const TRACKING =
  /^(?:(?:utm|hsa|mc|mtm|pk|gad)_\w+|__?hs\w+|_g(?:l|ac?|id|cl)(?:_\w+)?|\w+clk?id|gclsrc|[gw]braid|igsh(?:id)?|li_fat_id|mkt_tok|srsltid)$/;

/** Whether a name is one that advertising and mail programs append to links (behind the `#`, too) for tracking. */
export const isTracking = (name: string): boolean => TRACKING.test(name);

/** Matches settings with the name or the shape of a credential or of personal data. */
const PERSONAL =
  /^[^=]*(?:token|secret|passw|session|auth|jwt|sign|credential|key|mail)[^=]*=|^[!/]*(?:code|state|nonce|sid|sig|user[^=]*)=|=eyJ[\w-]+\./i;

/** Whether a setting in a page's hash, such as `access_token=…`, is for one visitor alone. */
export const isPersonal = (setting: string): boolean => PERSONAL.test(setting);
