import type { CustomElementDeclaration } from "custom-elements-manifest";
import { customElementsManifest } from "../../../scripts/reference/manifest.mjs";

/** The package's custom elements manifest, generated from the code. */
export const manifest = customElementsManifest();

const [declaration] = manifest.modules[0]?.declarations ?? [];

/** The manifest's entry for the element. */
export const element = declaration as Required<CustomElementDeclaration>;

/** A type as it is written in the code. */
export const typeText = ({ type }: { type?: { text: string } | undefined }): string => type?.text ?? "";
