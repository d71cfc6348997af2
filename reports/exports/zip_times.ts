const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** 1 January 1980, 00:00: the first moment a zip file can tell, in its own two words of time and date. */
const NO_TIME = 0x0021_0000;

/**
 * Sets the time of every file in a zip archive to the same moment, in place: the library stamps the clock of the
 * machine, and the same release must give the same bytes.
 *
 * @param zip a whole archive without a comment and with fewer than 65,535 files, as spreadsheets are.
 * @throws Error when the bytes are no such archive.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new Error('this is not a plain zip archive');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY)
      throw new Error('the directory of the archive is broken');
    zip.writeUInt32LE(NO_TIME, entry + 12);
    zip.writeUInt32LE(NO_TIME, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
