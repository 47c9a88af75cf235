import type { DemoRunAct } from './demo-run';

/**
 * The placements of the demonstration, one a line:
 * office | country | employer (beginning of its name) | name in roman, native script and kana | age | field | Japanese |
 * last step taken, with its reason | day of arrival, counted from today | days | offer
 */
export const demoPlacementTable = `
SIN|VN|Red River|DO Minh Anh;Đỗ Minh Anh;ド ミン アイン|29|general_administration|n3|complete|-560|180|past
SIN|TH|Northern Province|SAETANG Kanya;กัญญา แซ่ตั้ง;セータン カンヤー|31|agriculture|n4|report|-215|190|farm
SIN|LA|Mekong Capital|VONGSA Bounmy;;ウォンサー ブンミー|27|agriculture|n5|terminate:family|-200|290|farm
SIN|PH|Visayas|DELA ROSA Ines;;デラロサ イネス|33|fire_disaster_prevention|n4|host|-100|300|fire
SIN|ID|Coastal City|WIJAYA Adi;;ウィジャヤ アディ|30|fire_disaster_prevention|n3|introduce|-20|300|fire
SIN|VN|Lotus Harbour|LY Thu Ha;Lý Thu Hà;リー トゥー ハー|26|fire_disaster_prevention|n4|arrive|-3|300|fire
SIN|MY|Twin Rivers|AZMAN bin Salleh;;アズマン ビン サレー|34|tourism|n4|travel|25|300|coast
SIN|KH|Temple Gate|SOK Dara;សុខ ដារ៉ា;ソック ダラー|28|tourism|n3|refuse_visa:visa_late|10|300|coast
SIN|TH|Riverside City|MEECHAI Pim;พิมพ์ มีชัย;ミーチャイ ピム|32|tourism|n4|decide|80|300|coast
SIN|ID|Volcano View|LESTARI Putri;;レスタリ プトリ|25|tourism|n3|select|108|300|coast
SIN|IN|Southern Delta|KUMAR Anand;;クマール アーナンド|35|agriculture|n5|propose|145|300|rice
SIN|PH|Bayside City|REYES Marco;;レイエス マルコ|29|fire_disaster_prevention|n4|reject:other_candidate|120|300|snow
SIN|BN|River Mouth|HAJI Noor;;ハジ ノール|30|general_administration|n4|withdraw:employer_recalled|135|300|
SIN|MY|River Mouth Town|LIM Chee Hong;;リム チーホン|44|tourism|n3|find_ineligible:age|160|300|
SIN|VN|Highland Province|TRINH Quoc Bao;Trịnh Quốc Bảo;チン クオック バオ|28|tourism|n3|find_eligible|170|300|
SIN|TH|Riverside City|CHAIWONG Nida;นิดา ไชยวงศ์;チャイウォン ニダー|27|tourism|n4|find_eligible|171|300|
SIN|ID|Coastal City|SARI Dewi;;サリ デウィ|31|general_administration|n3|find_eligible|170|300|
SIN|PH|Bayside City|SANTOS Liza;;サントス リサ|30|general_administration|n4|find_eligible|172|300|
SIN|MY|Twin Rivers|NUR Aisyah;;ヌル アイシャ|26|waste_management|n4|find_eligible|170|300|
SIN|KH|Temple Gate|CHEA Sophea;ជា សុភា;チア ソピア|29|ceramics|n3|find_eligible|170|300|
LON|NO|Fjord|HAUGEN Ingrid;;ハウゲン イングリッド|33|cultural_assets|n2|find_eligible|173|240|
SIN|LA|Mekong Capital|PHOMMA Khamla;;ポムマー カムラー|25|agriculture|n5|create|200|240|
SIN|VN|Red River|DANG Hai Yen;Đặng Hải Yến;ダン ハイ イエン|24|health_hygiene|n4|create|210|240|
`;

/** How a placement ends early: after which step, when it is counted from the arrival, by whom, and what is written. */
export const placementEndings: Readonly<
  Record<
    string,
    { readonly after: string | null; readonly days: number; readonly by: DemoRunAct['by']; readonly comment: string }
  >
> = {
  find_ineligible: {
    after: null,
    days: -200,
    by: 'officer',
    comment: '来日予定日の年齢が事業の要件を超えるため、推薦元に別の候補者の推薦を依頼した。',
  },
  reject: {
    after: 'propose',
    days: -130,
    by: 'hq',
    comment: '受入自治体から、同じ分野の別の候補者を受け入れるとの連絡があった。',
  },
  withdraw: {
    after: 'find_eligible',
    days: -165,
    by: 'officer',
    comment: '所属先の人事異動により、派遣できなくなったとの連絡があった。',
  },
  refuse_visa: {
    after: 'travel',
    days: -20,
    by: 'officer',
    comment: '申請の書類が現地で滞り、来日予定日までに発給される見込みがない。',
  },
  terminate: {
    after: 'host',
    days: 130,
    by: 'hq',
    comment: '家庭の事情により、本人から帰国の申出があった。受入自治体も了承している。',
  },
};
