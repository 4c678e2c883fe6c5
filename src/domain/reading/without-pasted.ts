const PASTED = /```[\s\S]*?(?:```|(?![\s\S]))|(?<!\w)`[^`\n]+`(?!\w)|https?:\/\/\S+|^[ \t]*>.*$/gm;

/** Code, links and quoted lines are not the author's words (C7): blanked, so that every other place stays where it was. */
export const withoutPasted = (written: string): string =>
  written.replace(PASTED, (pasted) => ' '.repeat(pasted.length));
