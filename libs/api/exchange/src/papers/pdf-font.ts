import { access } from 'node:fs/promises';
import { DomainError } from '@kakehashi/api/platform';

/** A font file, and which of the faces in a collection. */
export type PdfFont = readonly [path: string, face?: string];

/** Where Debian's fonts-noto-cjk and its like in other systems put the collection. */
const usualPlaces = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
];

/** The collection holds a face for each language; another than this one draws Chinese shapes. */
const japaneseFace = 'NotoSansCJKjp-Regular';

/** The font that the setting names, or the first of the usual places that has one; refuses where there is none. */
export async function findPdfFont(setting: string | null, places: readonly string[] = usualPlaces): Promise<PdfFont> {
  const candidates = setting === null ? places : [setting];
  for (const candidate of candidates) {
    const [path = '', face] = candidate.split('#');
    const isReadable = await access(path).then(
      () => true,
      () => false,
    );
    if (isReadable) return face || path.endsWith('.ttc') ? [path, face ?? japaneseFace] : [path];
  }
  throw new DomainError('pdf-font-missing');
}
