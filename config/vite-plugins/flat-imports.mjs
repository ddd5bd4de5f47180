/**
 * Adds the imports of an entry's imports to the entry, so that a browser requests all of them at
 * once.
 */
export const flatImports = () => ({
  name: "flat-imports",
  renderChunk(code, { fileName, isEntry, imports }, _options, { chunks }) {
    if (!isEntry) return null;
    const deeper = imports
      .flatMap((name) => chunks[name]?.imports ?? [])
      .filter((name) => !imports.includes(name));
    const hints = [...new Set(deeper)]
      .filter((name) => name !== fileName)
      .map((name) => `import "./${name}";`);
    return hints.length > 0 ? { code: [code, ...hints].join("\n"), map: null } : null;
  },
});
