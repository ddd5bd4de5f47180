/** The sentence that a file shows where its script does not run, by language. */
export const needsScript: Readonly<Record<string, string>> = {
  ar: "لإجراء الحساب، افتح هذا الملف في متصفح مفعَّل فيه JavaScript.",
  de: "Zum Rechnen öffnen Sie diese Datei in einem Browser, in dem JavaScript erlaubt ist.",
  en: "To calculate, open this file in a browser in which JavaScript is allowed.",
  es: "Para calcular, abre este archivo en un navegador con JavaScript activado.",
  fr: "Pour calculer, ouvrez ce fichier dans un navigateur où JavaScript est autorisé.",
  ja: "計算するには、JavaScript を有効にしたブラウザーでこのファイルを開いてください。",
  "pt-BR": "Para calcular, abra este arquivo em um navegador com JavaScript ativado.",
};
