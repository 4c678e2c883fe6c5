const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';

const replaceControl = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === 0x7f) return DELETE_PICTURE;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
};

/**
 * Control characters and direction overrides as something one can see: text may not hide text, nor turn the rest of the
 * page round. Halves of broken pairs become a
 * replacement sign. Line breaks, tabs and the joiners that emoji are made of stay as they are.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('\r\n', '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/gu, replaceControl);
