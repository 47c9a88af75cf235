import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { JapaneseLevel } from '@kakehashi/shared/case-types';

/** What an invented local government offers to trainees. */
export interface DemoHostOffer {
  /** By which the placements of the demonstration name it. */
  readonly key: string;
  readonly host: { readonly name: string; readonly local: string; readonly kana: string };
  readonly field: string;
  readonly capacity: number;
  readonly minJapaneseLevel: JapaneseLevel;
  readonly languages: readonly string[];
  readonly availableFrom: IsoDate;
  readonly availableTo: IsoDate;
  readonly conditions: string | null;
  /** The day on which headquarters noted it down. */
  readonly addedOn: IsoDate;
}

/**
 * The offers of the demonstration, one a line:
 * key | host | in English | kana | field | places | Japanese at least | languages | first and last day, counted from
 * today | conditions
 */
const table = `
past|月野市|Tsukino City|つきのし|general_administration|1|n4|en|-575|-365|
farm|星見村|Hoshimi Village|ほしみむら|agriculture|2|n5|en|-230|120|農家での実習が中心。普通自動車の運転は不要。
fire|雪割町|Yukiwari Town|ゆきわりちょう|fire_disaster_prevention|3|n4|en|-115|310|冬期は積雪があるため、防寒具は町で貸与する。
coast|潮風町|Shiokaze Town|しおかぜちょう|tourism|4|n4|en;zh|0|430|宿舎は町営住宅（単身用）。
guide|青葉市|Aoba City|あおばし|tourism|2|n4|en|150|520|観光案内所での実習を含む。
bay|瀬戸みなと市|Seto-Minato City|せとみなとし|tourism|1|n3|en|140|500|週1回、港の案内所で窓口に立つ。
office|若葉市|Wakaba City|わかばし|general_administration|2|n3|en|150|520|
hill|緑ヶ丘市|Midorigaoka City|みどりがおかし|general_administration|1|n4|en;ko|150|510|窓口部署を2か月ごとに異動する。
waste|瀬戸みなと市|Seto-Minato City|せとみなとし|waste_management|1|n4|en|150|520|
rice|しらかば町|Shirakaba Town|しらかばちょう|agriculture|1|n5|en|120|520|
heritage|白鷺市|Shirasagi City|しらさぎし|cultural_assets|1|n2|en;fr|150|520|古文書を扱うため、N2以上が望ましい。
snow|雪割町|Yukiwari Town|ゆきわりちょう|fire_disaster_prevention|2|n4|en|120|520|
`;

/** The offers of the demonstration as seen on a day. */
export function demoHostOffers(today: IsoDate): DemoHostOffer[] {
  return table
    .trim()
    .split('\n')
    .map((line) => offerOf(line.split('|'), today));
}

function offerOf(cells: readonly string[], today: IsoDate): DemoHostOffer {
  const [key = '', name = '', local = '', kana = '', field = '', capacity = '', level = '', languages = ''] = cells;
  const availableFrom = addDays(today, Number(cells[8]));
  // Offers come in about a year ahead, those of the coming year not long ago.
  const [usual, latest] = [addDays(availableFrom, -300), addDays(today, -100)];
  return {
    key,
    host: { name, local, kana },
    field,
    capacity: Number(capacity),
    minJapaneseLevel: level as JapaneseLevel,
    languages: languages.split(';'),
    availableFrom,
    availableTo: addDays(today, Number(cells[9])),
    conditions: cells[10] || null,
    addedOn: usual < latest ? usual : latest,
  };
}
