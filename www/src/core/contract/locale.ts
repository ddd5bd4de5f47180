/** A choice of the language that a program's texts are in. */
export interface LocaleOption {
  /**
   * The locale for texts of the program that are in several languages, such as `de` or `pt-BR`; by
   * default the one that was passed to `load`, or else `en`. A text is that of the locale, else of
   * its base language, else the English one, else the first.
   */
  locale?: string | undefined;
}
