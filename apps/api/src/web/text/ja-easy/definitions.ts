/** Words of the definitions in easy Japanese, by the usual ones. */
export const easyWords: Record<string, string> = {};
