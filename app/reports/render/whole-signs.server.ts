import JSZip from 'jszip'

const givesBytes: ProxyHandler<typeof JSZip.prototype.file> = {
  apply(file, zip, [name, content, options]) {
    const isText = typeof content === 'string' && !options?.base64 && !options?.binary
    const given = isText ? Buffer.from(content) : content
    return Reflect.apply(file, zip, given === undefined ? [name] : [name, given, options])
  },
}

let areKept = false

/**
 * JSZip (3.10), by which ExcelJS packs, encodes a text in pieces of 16,384 code units and so breaks a sign of two units
 * that two pieces share: “𠮷” comes out as two unreadable ones. Bytes it leaves whole, so from here on texts are given to
 * it as bytes.
 */
export function keepSignsWhole(): void {
  if (areKept) return
  areKept = true
  JSZip.prototype.file = new Proxy(JSZip.prototype.file, givesBytes)
}
