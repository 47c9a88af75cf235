import type { Label } from '@kakehashi/shared/contracts';

/** What the office is told of how the system deals with each finding; those that ask for nothing have no line. */
const handling: Readonly<Record<string, Label>> = {
  A1: {
    ja: '印刷された 8 と計算した 7 を両方残しています。',
    en: 'The printed 8 and the computed 7 are both kept.',
  },
  A2: {
    ja: '担当者が判断するまで、二つの表を合わせません。',
    en: 'The two tables are not joined until a person has decided.',
  },
  A3: {
    ja: '国ごとの合計だけを採り、年度の分からない欄は 0 ではなく「不明」としています。',
    en: 'Only the total of each country is taken. Cells whose year cannot be told are undetermined, not 0.',
  },
  A4: {
    ja: '確認されるまで、この行の年度は決めません。',
    en: 'The year of these rows stays open until somebody confirms it.',
  },
  A5: {
    ja: '地名がその国にあるかを確かめます。',
    en: 'Each place is checked against its country.',
  },
  A6: {
    ja: '二つの資料を、年度・国・分野ごとに並べて示します。',
    en: 'The two lists stand side by side, by year, country and field.',
  },
  A7: {
    ja: '表題の年度より後の行がないかを確かめます。',
    en: 'Rows are checked for years later than the one in the caption.',
  },
  A8: {
    ja: '受付期間は計算せず、年度ごとに日付で登録します。',
    en: 'The application period is entered by its dates for each year, never worked out.',
  },
  A9: {
    ja: '印刷された表記を残し、正しい分野や地名と対応させています。',
    en: 'The printed spelling is kept, beside the field or place that it means.',
  },
  A10: {
    ja: '人数と回数をどちらも残します。この表から実人数は分かりません。',
    en: 'Experts and times are both kept. How many different people they were cannot be told from this table.',
  },
  A11: {
    ja: '人数と回数のない年度は、0 ではなく「数値なし」としています。',
    en: 'Years without numbers of experts and times have no figure, which is not 0.',
  },
  A12: {
    ja: '年度は決めず、印を付けています。',
    en: 'The year is left open and marked.',
  },
  A13: {
    ja: '新旧の事業名を同じ事業として扱い、実施と中止を別に数えます。',
    en: 'The old and the new name are one programme. Events held and cancelled are counted apart.',
  },
  A14: {
    ja: '暦にある日付かを確かめます。',
    en: 'Dates are checked against the calendar.',
  },
  A15: {
    ja: '件数ではなく、提携の組ごとに比べます。',
    en: 'The lists are compared pair by pair, not by their number of rows.',
  },
  A16: {
    ja: '余分な空白を除いています。自治体名は空欄のままです。',
    en: 'Stray spaces are removed. The name of the local government stays empty.',
  },
  A17: {
    ja: '印刷された表記と正式な名称を両方残しています。',
    en: 'The printed name and the correct one are both kept.',
  },
  A18: {
    ja: '見出しの位置ではなく、列の数と各行の合計からどの年度の値かを決めています。',
    en: 'Which year a figure belongs to follows from the number of columns and the sums of the rows, not from the shifted headings.',
  },
  A19: {
    ja: '90〜99、0〜8 を 1990〜2008 年と読んでいます。暦年か年度かは決めていません。',
    en: 'The years 90 to 99 and 0 to 8 are read as 1990 to 2008. Whether they are calendar or fiscal years stays open.',
  },
  A22: {
    ja: '窓口機関は、いつからいつまでかとともに登録します。',
    en: 'Counterpart organisations are entered with the dates between which they applied.',
  },
  A23: {
    ja: 'この資料の連絡先は、確かめずに取り込みません。',
    en: 'Contacts of this document are not taken over unchecked.',
  },
};

/** How the system deals with a finding, in words for the office; null where there is nothing to say. */
export function handlingOf(id: string): Label | null {
  return Object.hasOwn(handling, id) ? (handling[id] ?? null) : null;
}
