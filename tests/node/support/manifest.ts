import type { CustomElementDeclaration } from "custom-elements-manifest";
import { customElementsManifest } from "../../../scripts/reference/manifest.mjs";

/** The package's custom elements manifest, as the code has it. */
export const manifest = customElementsManifest();

const [declaration] = manifest.modules[0]?.declarations ?? [];

/** What it says of the element. */
export const element = declaration as Required<CustomElementDeclaration>;

/** A type, as it stands in the code. */
export const typeText = ({ type }: { type?: { text: string } | undefined }): string => type?.text ?? "";
