/** A QR code, drawn dark on light in every colour scheme, since cameras expect it so. */
export const QrCode = ({ size, path, label }: { size: number; path: string; label: string }) => (
  <svg
    className="qr-code"
    role="img"
    aria-label={label}
    viewBox={`-4 -4 ${size + 8} ${size + 8}`}
    width="220"
    height="220"
    shapeRendering="crispEdges"
  >
    <path fill="#fff" d={`M-4-4h${size + 8}v${size + 8}h-${size + 8}z`} />
    <path fill="#000" d={path} />
  </svg>
)

/** Recovery codes, to be written down now. */
export const RecoveryCodes = ({ codes }: { codes: string[] }) => (
  <ul className="recovery-codes" aria-label="Recovery codes">
    {codes.map(code => (
      <li key={code}>
        <code>{code}</code>
      </li>
    ))}
  </ul>
)
