import designatedCities from './designated-cities.json';
import prefectures from './prefectures.json';

/** A local government of Japan as an organisation. */
export interface LocalGovernmentSeed {
  readonly code6: string;
  readonly name: string;
  readonly kana: string;
  readonly english: string;
}

function governmentOf(english: string): string {
  if (english === 'Tokyo') return 'Tokyo Metropolitan Government';
  return english === 'Hokkaido' ? 'Hokkaido Government' : `${english} Prefectural Government`;
}

/** The prefectures and designated cities, which every office can choose from at once. */
export const localGovernmentSeeds: readonly LocalGovernmentSeed[] = [
  ...prefectures.map(({ code6, ja, kana, en }) => ({ code6, name: ja, kana, english: governmentOf(en) })),
  ...designatedCities.map(({ code6, ja, kana, en }) => ({ code6, name: ja, kana, english: `City of ${en}` })),
];
