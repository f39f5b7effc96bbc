export const megabyte = 1024 * 1024

/** A size as people say it: "87 bytes", "312 KB", "1.4 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  if (bytes < megabyte) return `${Math.round(bytes / 1024)} KB`
  const megabytes = bytes / megabyte
  return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB`
}
