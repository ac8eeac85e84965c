/** Words of the definitions in English, by the Japanese ones. */
export const englishWords: Record<string, string> = {};
