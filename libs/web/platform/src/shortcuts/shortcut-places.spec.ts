import { platformTexts } from '../i18n/platform-texts';
import { shortcutLines, shortcutPlaces, type ShortcutPlace } from './shortcut-places';

describe('the list of keys', () => {
  const places = Object.keys(shortcutPlaces) as ShortcutPlace[];

  it.each(places)('has words for %s and all that its keys do, in both languages', (place) => {
    for (const { keys } of [platformTexts.ja, platformTexts.en]) {
      expect(keys.places).toHaveProperty(place);
      for (const { act } of shortcutLines(place)) expect(keys.acts).toHaveProperty(act);
    }
  });

  it('has no word left over', () => {
    const acts = places.flatMap((place) => shortcutLines(place).map(({ act }) => act));
    expect(new Set(acts)).toEqual(new Set(Object.keys(platformTexts.ja.keys.acts)));
    expect(places.sort()).toEqual(Object.keys(platformTexts.ja.keys.places).sort());
  });

  it('leaves out what a reader may not do', () => {
    expect(shortcutLines('everywhere', ['create']).map(({ act }) => act)).not.toContain('create');
  });
});
