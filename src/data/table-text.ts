/** Whether a text has rows and columns; a word pasted by mistake has not. */
export const isTable = (text: string): boolean => /\S[^\n]*[\t,;|，][^\n]*\n[^\n]*\S/u.test(text);
