import type { ProgrammeCode } from './figure';
import { record, type FindingSeverity, type TableId } from './record';

/** What was found when the published tables were read against each other and added up. */
export interface Finding {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly tables: readonly TableId[];
  readonly documents: readonly string[];
  readonly text: { readonly ja: string; readonly en: string };
  readonly importRule: { readonly ja: string; readonly en: string };
}

interface Translation {
  readonly text: string;
  readonly rule: string;
}

const ja: Readonly<Record<string, Translation>> = {
  A1: {
    text: 'カンボジア:印刷された合計は8だが、7に年度別の値(なし)を加えても7である。行合計の和は234、印刷された総計は233で、7とすればすべて一致する。シンガポール事務所の日本語ページは7/7としている。',
    rule: '行合計は採用しない。印刷値8と計算値7をともに残す。',
  },
  A2: {
    text: 'インドネシアが42(1996〜2008年度、資料000)から34(1996〜2010年度、資料003)に減っている。累計が減ることはない(−8)。ほかの7か国は合わせて9増えており(フィリピン+3、マレーシア+2、ベトナム+2、タイ+1、カンボジア+1、ミャンマー0、ラオス0)、193−192=+1は見かけの数にすぎない。42が正しければ、1996〜2010年度は201以上、1996〜2017年度は241以上になる。',
    rule: '累計の系列が減らないことを確かめる。人が判断するまで二つの表を合わせない。',
  },
  A3: {
    text: '空欄が失われ、25個の年度別の値はどの年度のものか分からない。並び順を保つ1,764,735通りのうち、七つの列合計すべてに合うのは6通りだけである。42の欄(6か国×7年度)のうち21は確定できない。',
    rule: '行合計だけを取り込む。確定できない欄は0ではなく空値とする。',
  },
  A4: {
    text: '二つ目の「2011」の区画(タイ 消防、マレーシア 保健、マレーシア 消防)が2010と2008の間にあり、2009がない。ほぼ確実に2009年度である。',
    rule: '順序に合わない、または重なる年度は印を付け、確認されるまで年度を空値とする。',
  },
  A5: {
    text: '2012年度の「インドネシア(プーケット)」:プーケットはタイにある。',
    rule: '地名がその国にあるかを確かめる。',
  },
  A6: {
    text: '2008年度が資料000と異なる。資料003は2行、資料000は3行(資料003にはタイの消防、専門家4人×1回がない)。ブルネイは資料003で「Firefighting and rescue」、資料000で「Firefighting and disaster prevention」。タイは「Health and social walfare」と「Healthcare and welfare」。',
    rule: '資料の間で(年度・国・分野)を突き合わせる。',
  },
  A7: {
    text: '表題は「2013年度現在」だが、37行のうち17行は2014〜2017年度である。',
    rule: '行の最大の年度が基準の年度を超えないことを確かめる。',
  },
  A8: {
    text: '「2015年度の申請は2014年3月から4月に受け付ける」とある一方、「2014年度(受付終了)」ともある。受付期間が1年早いか、2015年の誤記である。',
    rule: '受付期間は年度ごとの日付の記録とし、計算で求めない。',
  },
  A9: {
    text: '綴り:「desaster preverntion」「walfare」「Srakathiem」(CLAIR 2018年:ナコンパトム県の町、2018年1月に5日間の派遣)、「Jogjakarta」(資料000ではYogyakarta)、「Danang」。一つの分野に多くの名がある(Fire Fighting/Firefighting and rescue/Fire and Disaster Prevention、Public health management/Public Health and Sanitation/Health and Sanitation)。ブルネイの「Agriculture and Commerce」は2010と2011の両方にあり、重複の可能性がある。',
    rule: '印刷された文言と対応するコードの両方を残す。',
  },
  A10: {
    text: '合計は合う:専門家27人、16回、14行。2004年度の行はない。「Experts」と「Times」が延べ人数か回数かは一義でない。専門家×回数の和は30、回数が2の行が二つある(タイ 保健 2×2、カンボジア 陶芸 1×2)。',
    rule: '両方を残す。この表から実人数を導かない。',
  },
  A11: {
    text: '専門家数・回数の列がないため、2008年度より後の系列をこの資料から続けることはできない。',
    rule: '集計では0ではなく該当なし(n/a)と示す。',
  },
  A12: {
    text: 'ブルネイの行に年度がなく、2006年度の行もない。資料002は2007年度にベトナムだけを挙げる。結合セルと読めば2007、並び順で読めば2006である。',
    rule: '空値とし、印を付ける。',
  },
  A13: {
    text: '事業名が変わっている(資料000では Regional Alliances Promotion Program、資料002では Regional Exchange Promotion Program)。2007年度ベトナムのテーマも異なる(「Regional Alliance Opportunities」と「… Exploring the Potential of Regional Exchange …」)。2015年度は本文にあるが一覧にない。2008年度は中止として載っており、8行のうち実施は7である。',
    rule: '名称の対応表を持つ。実施と中止を別に数える。',
  },
  A14: {
    text: '「2015年2月29日現在」:そのような日付はない(2015年はうるう年ではない)。',
    rule: '暦にある日付かを確かめる。',
  },
  A15: {
    text: 'どちらの一覧も39行(資料000の本文も39で一致)だが、中身が異なる。なくなったもの:志賀町とカラワン(インドネシア)、揖斐川町とThagard(タイ)。加わったもの:長野とラ・トリニダッド(フィリピン)、愛知とシェムリアップ(カンボジア)。インドネシア8→7、タイ5→4、フィリピン18→19、カンボジア0→1、インド5・マレーシア1・ベトナム2は同じ。合計が等しいため変化が隠れる。表記の違い:Mas/Mas Village、Eastern Java/East Java、Hanoi/Hanoi City。',
    rule: '数ではなく組ごとに比べる。',
  },
  A16: {
    text: '国の見出しと自治体名の列がない。長野の行には改行なし空白(U+00A0)が入っている。',
    rule: 'NFKCで正規化し前後の空白を除く。自治体名は空値とする。',
  },
  A17: {
    text: '綴りと形:「Passig」(Pasig)、「Thagard, Lamphum, Maetha」(Lamphun、順序が逆)、「Chiangmai」、「Yokohama city」(大文字小文字)、州名のないKawitとGeneral Trias、「Quezon」(市か州か)、「Manila, Luzon」、「Hyderabad, Andhra Pradesh」(2014年からはテランガーナ州)。ラ・トリニダッドの日本側の相手は2(2009)と3(2015)、マニラは3で、ありうるが確かめること。',
    rule: '印刷された文言と正式な名称の両方を残す。',
  },
  A18: {
    text: '行・列・総計137はすべて合う。ただし見出しがずれており、「8」(2008)が合計の列の上に、空欄が2008年度の値の上にある。',
    rule: '見出しの位置ではなく、列の数と行の和で対応を決める。',
  },
  A19: {
    text: '1,042件、12,067人は和と一致する(19年分)。年は90〜99、0〜8と印刷されている。1990は途中からの年(1990年10月開設)。暦年か年度かは書かれていない。1件あたりの人数は6.5(1998)から33.4(2002:27件903人)まで。',
    rule: '2桁・1桁の年を読み替える。年の基準は不明とする。',
  },
  A20: { text: '行・列・192はすべて合う。ブルネイ、インド、シンガポールの行はない。', rule: '—' },
  A21: {
    text: 'CIR 7、ALT 65、計72で合う。SEAの列はない。資料002は2011年度を56とし、内訳を示さない。',
    rule: '—',
  },
  A22: {
    text: 'シンガポールは所管国だが行がない。フィリピンの欄はDILGを「Ministry of Interior」の下に置く(DILG自体が省である)。',
    rule: '窓口機関は日付のある記録とする。',
  },
  A23: {
    text: '文字の読み取り誤り:「Condon Office」「OSydney」、jlgc.org.auがilgc.org.auとなっている。海外の住所は六つで、ニューヨークがない。政令指定都市は19(現在は20)。',
    rule: '資料001の連絡先は確かめずに取り込まない。',
  },
  A24: {
    text: 'LGOTPの期間:6〜10か月(資料000、003、clair.org.sg)と6〜12か月(clair.or.jp)。来日は5月中旬(2016年の案内、英語ページ)と5月下旬(日本語ページ)。',
    rule: 'コードに固定しない。',
  },
};

interface About {
  readonly tables?: readonly TableId[];
  readonly documents?: readonly string[];
  /** The programme that a text is about, where it is about one. */
  readonly programme?: ProgrammeCode;
}

/** Findings that name no single table: which tables, documents and programme they are about. */
const about: Readonly<Record<string, About>> = {
  'sister_cities_2009/2015': {
    tables: ['sister_cities_2009', 'sister_cities_2015', 'sister_cities_diff_2009_2015'],
  },
  '(doc 003 text)': { documents: ['003'], programme: 'dispatch' },
  '(doc 001)': { documents: ['001'] },
  '(docs 000/003 vs clair.or.jp)': { documents: ['000', '003'], programme: 'lgotp' },
};

function isTable(name: string): name is TableId {
  return Object.hasOwn(record.tables, name);
}

/** The 24 findings, in both languages. */
export const findings: readonly Finding[] = record.findings.map(({ id, severity, table, finding, import_rule }) => {
  const translation = ja[id];
  if (!translation) throw new Error(`Finding ${id} has no Japanese text.`);
  const place = isTable(table) ? { tables: [table] } : about[table];
  if (!place) throw new Error(`Finding ${id} is about an unknown table: ${table}`);
  return {
    id,
    severity,
    tables: place.tables ?? [],
    documents: place.documents ?? [],
    text: { ja: translation.text, en: finding },
    importRule: { ja: translation.rule, en: import_rule },
  };
});

/** The programme of a finding that is about the text of a document; those about tables go by their tables. */
export function programmeOfText(id: string): ProgrammeCode | undefined {
  const found = record.findings.find((finding) => finding.id === id);
  return found && about[found.table]?.programme;
}
