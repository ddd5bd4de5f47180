/** Gives a page the light or dark scheme of the system, with the system's colors. */
export const bothSchemes =
  '<meta name="color-scheme" content="light dark"><style>body { background: Canvas; color: CanvasText }</style>';
