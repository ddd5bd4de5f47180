/** The audiences of the calculators, in the order of the gallery; the ids are those in `www/locales/en/gallery/`. */
export const AUDIENCES = {
  marketing: "I market with partners",
  owners: "I run the program",
  partners: "I am a partner",
  sales: "I am selling",
};
