/** Names that are already taken by the files and folders of a pack. */
const PACK_NAMES =
  'areas breakdowns data digests in-year indicators latest manifest plans scorecard views'.split(' ');

/** Names that Windows reserves for devices, whatever their file ending. */
const WINDOWS_DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Returns why an id cannot be the name of a file or folder of a pack, or undefined if it can. */
export function reservedId(id: string): string | undefined {
  if (WINDOWS_DEVICE_NAME.test(id))
    return 'is a name that Windows keeps for a device, so that no file can have it';
  if (PACK_NAMES.includes(id.toLowerCase())) return 'is the name of a file that every site has';
  return id.toLowerCase() === 'constructor' ? 'is a word of the program' : undefined;
}
