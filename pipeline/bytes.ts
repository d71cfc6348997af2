/** A number of bytes for a person: three digits that count. */
export function asBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let at = 0;
  let size = bytes;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at++;
  }
  return `${at === 0 || size >= 100 ? Math.round(size) : size.toPrecision(3)} ${units[at]}`;
}
