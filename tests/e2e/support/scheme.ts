/** Makes a page of ours light or dark as the system is, with the system's own colours. */
export const bothSchemes =
  '<meta name="color-scheme" content="light dark"><style>body { background: Canvas; color: CanvasText }</style>';
