/** Names that advertising and mail programs append to links, behind the `#`, too. */
const TRACKING = new RegExp(
  `^(?:${[
    "(?:utm|hsa|mtm|pk|piwik|matomo|oly|vero|mc|stm|itm|trk|at)_\\w+",
    "_{1,2}hs\\w+|hs(?:CtaTracking|mi|enc)",
    "_gl|_ga|_gac\\w*|_gid|_gcl\\w*|gclid|gclsrc|gbraid|wbraid|dclid|gad_\\w+|srsltid",
    "fbclid|msclkid|ttclid|twclid|li_fat_id|ScCid|rdt_cid|epik|ig(?:sh)?id|igsh|yclid|ymclid|_openstat",
    "mkt_tok|_kx|_ke|s_kwcid|ef_id|cvid|wickedid|_branch_match_id|irclickid|cjevent|spm|si|ref_src",
  ].join("|")})$`,
  "i",
);

/** Whether a name only says where a visitor came from. */
export const isTracking = (name: string): boolean => TRACKING.test(name);

/** Names of what opens somebody's account, or says who somebody is. */
const PRIVATE =
  /token|secret|passw|pwd|session|auth|bearer|jwt|signature|credential|api_?key|ticket|e-?mail|^(?:code|state|nonce|sid|sig|otp|pin|key|user(?:_?(?:id|name))?)$/i;

/** Whether a setting in a page's hash is for one visitor alone. */
export const isPersonal = (name: string, value: string): boolean =>
  PRIVATE.test(name) || /^eyJ[\w-]+\./.test(value);
