const TRACKING =
  /^(?:(?:utm|hsa|mc|mtm|pk|gad)_\w+|__?hs\w+|_g(?:l|ac?|id|cl)(?:_\w+)?|\w+clk?id|gclsrc|[gw]braid|igsh(?:id)?|li_fat_id|mkt_tok|srsltid)$/;

/** Whether advertising and mail programs append a name to links, behind the `#`, too, to say where a visitor came from. */
export const isTracking = (name: string): boolean => TRACKING.test(name);

/** A name, or a value of the shape, of what opens somebody's account or says who somebody is. */
const PERSONAL =
  /^[^=]*(?:token|secret|passw|session|auth|jwt|sign|credential|key|mail)[^=]*=|^[!/]*(?:code|state|nonce|sid|sig|user[^=]*)=|=eyJ[\w-]+\./i;

/** Whether a setting in a page's hash, such as `access_token=…`, is for one visitor alone. */
export const isPersonal = (setting: string): boolean => PERSONAL.test(setting);
