/** The page's own words, in every language of the calculators. */
export interface PageWords {
  title: string;
  /** The link back to the list. */
  all: string;
}

/** By language. */
export const pageWords: Readonly<Record<string, PageWords>> = {
  ar: { title: "حاسبات لبرامج الشركاء", all: "كل الحاسبات" },
  de: { title: "Rechner für Partnerprogramme", all: "Alle Rechner" },
  en: { title: "Calculators for partner programs", all: "All calculators" },
  es: { title: "Calculadoras para programas de partners", all: "Todas las calculadoras" },
  fr: { title: "Calculateurs pour programmes partenaires", all: "Tous les calculateurs" },
  ja: { title: "パートナープログラムの計算ツール", all: "すべての計算ツール" },
  "pt-BR": { title: "Calculadoras para programas de parceiros", all: "Todas as calculadoras" },
};
