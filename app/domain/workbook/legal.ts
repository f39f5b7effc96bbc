/** Characters that XML 1.0 forbids: control characters except tab and line ends, lone surrogates, non-characters. */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text without what no XML file, and so no workbook, can hold. */
export const legal = (text: string): string => text.replace(illegal, '')
