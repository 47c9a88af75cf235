/**
 * The visits of the demonstration, one a line:
 * office | country | requester | topic | purpose | hosts (beginnings of their names) | first day, counted from today |
 * days | elected, official, student, escort, private | state that it has reached today | options
 */
export const demoVisitTable = `
SIN|SG|横浜市|上下水道行政調査|漏水対策と再生水利用の制度、料金への理解を得る広報の手法を調べ、更新計画に生かす。|Island Water;Garden City|-946|3|0,6,0,0,0|closed|
SIN|VN|大阪市|ビジネスパートナー都市交流|企業誘致の窓口と工業団地の運営を視察し、経済交流の覚書の更新を協議する。|Red River;Southern Industrial|-915|4|1,5,0,1,6|closed|protocol=deputy_head
SIN|MY|富山県|食品輸出促進調査|ハラール認証の実務を学び、県産水産加工品の輸出の可能性を探る。|Halal Food;Twin Rivers|-902|3|0,4,0,0,5|closed|
LON|GB|京都市|歴史的町並みの保存と観光|歴史地区の景観規制と、来訪者の分散のための施策を調べる。|Moorland County;Northern Borough|-890|4|3,3,0,1,0|closed|protocol=assembly
NYC|US|福岡県|高齢者福祉施策調査|在宅介護を支える地域拠点の運営と、財源の組み立て方を調べる。|Bayview Department|-861|3|4,3,0,1,0|closed|protocol=assembly
SEL|KR|広島市|都市再生事業調査|河川沿いの再開発で住民合意をどう作ったかを聞き、基町地区の計画に生かす。|한강|-850|3|0,5,0,0,0|closed|
SIN|ID|北九州市|廃棄物処理と分別の協力|分別収集の地域モデルの進み具合を確かめ、次年度の協力内容を協議する。|Coastal City|-820|4|0,5,0,0,2|closed|
BJS|CN|新潟県|日本酒販路拡大調査|輸入規制と流通の現状を聞き、商談会の開催時期を協議する。|长江|-806|3|0,3,0,0,6|cancelled|reason=disaster_security
SYD|AU|札幌市|冬季観光プロモーション|冬季旅行商品の企画会社を訪ね、冬の大型行事に合わせた送客を協議する。|Harbour City|-797|3|1,3,0,1,4|closed|protocol=deputy_head
PAR|FR|石川県|伝統工芸の海外展開|工芸品の展示と販売の拠点を視察し、若手職人の派遣先を探す。|Ville de Beaurivage|-781|5|0,3,0,0,4|closed|
SIN|SG|埼玉県|スマートシティ施策調査|住民向けデジタル窓口と、データ連携基盤の運営を調べる。|Garden City|-764|2|5,4,0,1,0|closed|protocol=assembly
SIN|VN|岡山市|看護・介護人材の確保|職業短期大学と連携し、介護分野の人材受入れの手順を協議する。|Lotus Vocational|-733|3|0,4,0,0,3|closed|
LON|DE|長野県|再生可能エネルギー調査|地域が出資する小水力と地域熱供給の事業の組み立てを調べる。|Rhine Valley|-718|4|6,4,0,1,0|closed|protocol=assembly
SIN|IN|名古屋市|IT人材交流の可能性調査|情報産業の集積と大学との連携を調べ、人材交流の候補先を絞る。|Southern State IT|-702|4|0,4,0,0,3|withdrawn|reason=requester_withdrew
SIN|LK|高知県|自然災害対策の情報交換|沿岸部の避難計画と、住民への周知の方法を情報交換する。|Lagoon City|-688|3|0,4,0,0,0|closed|
SIN|KH|北九州市|水道事業の技術協力協議|水質管理と料金徴収の改善状況を確かめ、次の協力計画を話し合う。|Lakeside Province|-655|4|0,6,0,0,0|closed|
NYC|US|宮城県|県産食品の販路開拓|小売事業者と飲食店を訪ね、県産水産品の試験販売を協議する。|Hudson Valley;Bayview|-640|3|0,3,0,0,5|closed|
SIN|TH|東京都|都市防災調査|洪水時の避難情報の伝え方と、地区単位の訓練の進め方を調べる。|Riverside City;Northern Province|-625|4|0,5,0,0,0|closed|
SIN|SG|神奈川県|健康長寿施策調査|高齢者の外出支援と、介護ロボットの導入に対する助成の仕組みを調べる。|Elder Care;Garden City|-604|3|4,4,0,1,0|closed|protocol=assembly
SIN|TH|福岡市|都市交通と公共空間の調査|鉄道駅周辺の歩行者空間の整備手法と、民間との費用の分担を調べる。|Riverside City|-590|3|0,5,0,0,0|closed|
SIN|VN|愛知県|産業人材の育成協力|県内企業の進出先で、技能研修の進み具合と採用の課題を聞く。|Southern Industrial;Lotus Vocational|-575|4|1,5,0,2,5|closed|protocol=head
SEL|KR|鳥取県|地方空港の利用促進|定期便の再開に向け、旅行会社と空港運営者を訪問する。|남해안|-533|2|1,4,0,1,3|closed|protocol=head
SYD|NZ|熊本市|震災復興の情報交換|被災した中心市街地の再建の過程と、住民参加の進め方を学ぶ。|Southern Alps|-504|4|2,5,0,1,0|closed|protocol=deputy_head
SIN|PH|青葉県市長会|地方自治制度調査|市長会の役割と、小規模自治体の広域連携の仕組みを調べる。|Bayside City|-489|3|8,2,0,2,0|closed|protocol=head
SIN|SG|県立若葉高等学校|探究学習研修|現地校の生徒と水資源をテーマに共同で調べ、英語で発表する。|Orchid Secondary;Island Water|-478|4|0,0,28,3,0|closed|
PAR|FR|神戸市|中心市街地の活性化調査|歩行者中心の街路への転換と、商店街の合意形成の過程を調べる。|Ville de Beaurivage|-472|3|0,4,0,0,0|closed|
SIN|SG|川崎市|水素利活用の調査|港湾での水素の受入れと、発電への利用の計画を調べる。|Harbour Front;Garden City|-458|3|0,4,0,0,3|declined|reason=duplicate
SIN|TH|新潟市|米と食文化の紹介事業|現地の食品展に合わせ、米の調理実演と商談を行う。|Chao Praya;Riverside City|-426|3|0,4,0,0,6|closed|
BJS|CN|堺市|環境技術の交流|排水処理の技術交流を再開するため、候補となる事業を協議する。|海河|-409|3|0,4,0,0,2|closed|
NYC|CA|北海道|木造建築の制度調査|中層の木造建築の基準と、公共施設への木材利用の支援策を調べる。|Maple Region|-396|3|0,4,0,0,2|closed|
LON|NO|秋田県|洋上風力と地域産業の調査|洋上風力の保守拠点と、地元企業の参入を支える制度を調べる。|Fjord|-338|4|5,4,0,1,2|closed|protocol=assembly
SIN|MM|広島県|平和学習の情報交換|平和教育の取組を紹介し、オンラインでの交流授業の進め方を相談する。|Golden Delta|-324|1|0,4,0,0,0|closed|mode=online
SIN|TH|長崎県|離島医療の遠隔診療調査|遠隔診療の拠点と、巡回診療を組み合わせた体制を調べる。|Northern Province|-283|3|0,4,0,1,0|closed|
SIN|VN|千葉県|県産農産物の輸出促進|検疫の要件と低温流通の現状を確かめ、試験輸出の段取りを詰める。|Southern Industrial|-218|3|1,4,0,1,6|closed|protocol=deputy_head
LON|GB|福島県|風評対策と観光の発信|旅行会社と報道機関を訪ね、県内の今の姿を伝える方法を探る。|Moorland County|-190|3|1,4,0,1,0|closed|protocol=deputy_head
SYD|AU|三重県|ワーケーション誘致の調査|長期滞在者の誘致の進め方と、受入地域の工夫を調べる。|Harbour City|-178|3|0,3,0,0,1|closed|
SIN|ID|瀬戸内みなと経済交流協会|港湾物流の商談会|港湾物流の事業者と会員企業の商談の場を設ける。|Nusantara|-165|3|0,1,0,1,14|cancelled|reason=host_refused
NYC|US|大阪府|国際博覧会後の都市発信|博覧会の成果を紹介し、都市間の交流事業を協議する。|Hudson Valley|-139|3|1,5,0,2,0|closed|protocol=deputy_head
SIN|SG|県立若葉高等学校|探究学習研修（第2回）|昨年度の共同調査を引き継ぎ、海の環境をテーマに発表会を行う。|Orchid Secondary;Island Water|-112|4|0,0,30,3,0|closed|follows=県立若葉高等学校 探究学習研修
PAR|CH|山形県|山岳観光と地域交通の調査|山岳地域の公共交通と、宿泊施設の経営を調べる。|Alpine Craft|-98|4|0,4,0,0,0|closed|
SIN|TH|東京都|都市防災調査（追跡）|前回の調査で得た避難情報の改善策を、運用後の実績で確かめる。|Riverside City;Northern Province|-84|3|0,4,0,0,0|closed|follows=東京都 都市防災調査
SEL|KR|広島県|観光の広域周遊の協議|瀬戸内を巡る周遊商品の販売状況を確かめ、共同の広報を企画する。|남해안|-70|3|0,3,0,0,3|reported|
SIN|VN|和歌山県|果樹の輸出促進|柑橘の輸出に向け、検疫の担当機関と輸入事業者を訪ねる。|Red River|-58|3|1,4,0,1,4|closed|protocol=deputy_head
SIN|SG|北斗広域観光推進協議会|冬季観光の商談会|北日本の冬の旅行商品を紹介し、旅行会社との商談会を開く。|Harbour Front|-46|2|0,2,0,0,12|reported|
SIN|IN|京都市|大学連携と留学生の受入れ調査|留学生の募集と、卒業後の就職支援の取組を調べる。|Southern State IT|-40|4|0,4,0,0,0|completed|owner=0
LON|GB|愛知県|自動運転の実証と制度の調査|公道での実証の手続きと、地域の公共交通への導入を調べる。|Northern Borough|-34|3|4,4,0,1,0|reported|protocol=assembly
SIN|KH|福岡市|水道技術の追跡調査|以前の技術協力の成果を確かめ、料金徴収の改善を助言する。|Lakeside Province|-20|3|0,4,0,0,0|completed|
BJS|CN|横浜市|友好都市の青少年交流|友好都市の青少年施設を訪ね、来年度の交流計画を話し合う。|海河|-16|3|0,3,0,1,0|completed|
NYC|US|神奈川県|海洋環境と企業連携の調査|海洋プラスチック対策で企業と自治体が組む仕組みを調べる。|Bayview|-9|3|0,4,0,0,0|completed|
SIN|SG|名古屋市|高齢者の見守り技術の調査|介護施設での見守り機器の導入効果と、職員の研修を調べる。|Elder Care;Garden City;Island Water|-1|4|0,5,0,0,1|in_progress|owner=0
LON|GB|北海道|食と観光のプロモーション|食の見本市に合わせ、道産品の紹介と観光の商談を行う。|Northern Borough;Moorland County|-1|3|0,4,0,0,5|in_progress|owner=0
SIN|TH|滋賀県|湖沼と河川の環境保全調査|河川の水質改善と住民活動の支援を調べ、琵琶湖の取組を紹介する。|Riverside City|0|3|1,4,0,1,0|in_progress|protocol=deputy_head;owner=0
SYD|AU|岩手県|ラグビーによる交流の協議|競技大会を機に始まった交流を続けるため、学校間の交流を協議する。|Harbour City|2|3|1,3,0,1,0|confirmed|protocol=deputy_head
SIN|MY|埼玉県|ハラール対応の食品産業調査|県内の食品事業者のため、認証機関と加工施設を訪ねる。|Halal Food;Twin Rivers|5|3|0,4,0,0,5|confirmed|
SEL|KR|仙台市|都市再生と公共空間の調査|河川空間の活用と、地域団体への管理の委託を調べる。|한강|9|2|0,5,0,0,0|arranging|
SIN|SG|福島県|再生可能エネルギーの展示商談|エネルギー見本市で県内企業を紹介し、提携先を探す。|Harbour Front|12|3|0,3,0,0,6|confirmed|owner=0
SIN|VN|大阪府|ものづくり企業の人材確保調査|技能人材の送り出し機関と職業学校を訪ね、採用の進め方を調べる。|Lotus Vocational;Southern Industrial|13|4|0,4,0,0,6|arranging|owner=0
SIN|PH|長野県|防災と観光の両立の調査|火山と山岳の観光地で、安全情報をどう出しているかを調べる。|Visayas Resilience;Bayside City|19|3|0,4,0,0,0|arranging|
LON|DE|札幌市|地域熱供給と脱炭素の調査|寒冷地の熱供給の事例と、料金制度の考え方を調べる。|Rhine Valley|24|4|5,4,0,1,0|arranging|protocol=assembly;owner=0
SIN|SG|岡山県|医療とデジタル技術の調査|病院の情報連携と、地域の診療所の支援の仕組みを調べる。|Elder Care|25|2|3,3,0,1,0|assessing|protocol=assembly;owner=0
PAR|FR|富山県|コンパクトシティの広報調査|路面電車の整備と中心市街地の人の流れの変化を調べる。|Ville de Beaurivage|26|3|0,4,0,0,0|requested|
SIN|ID|川崎市|廃棄物と資源循環の調査|資源回収の拠点と、住民の参加を促す仕組みを視察する。|Coastal City|27|3|0,4,0,0,1|accepted|owner=0
SIN|SG|新潟県|食品の輸出拡大の商談|県産の米と酒の販売店を訪ね、販売の実績と今後の要望を聞く。|Harbour Front|33|2|0,3,0,0,6|requested|owner=0
NYC|US|静岡県|茶の文化と健康の発信|大学と協力し、緑茶の健康効果を伝える講座を開く。|Hudson Valley|38|3|1,3,0,1,3|accepted|protocol=head
SIN|TH|石川県|被災地の復興と観光の発信|旅行会社を訪ね、復興の状況と旅行商品の再開を説明する。|Chao Praya|41|3|1,4,0,1,3|requested|protocol=deputy_head
SIN|SG|瀬戸内みなと経済交流協会|表敬と市内視察|経済団体を表敬し、市内を視察する。||44|2|0,0,0,1,15|declined|reason=commercial_or_courtesy
SIN|LK|三重県|茶と農業の交流可能性の調査|茶の産地で、小規模農家の組織と輸出の仕組みを調べる。|Lagoon City|47|4|0,4,0,0,2|assessing|
SIN|SG|市立しらかば中学校|英語研修と学校交流|現地校との合同授業と、街中での調べ学習を行う。|Orchid Secondary|52|4|0,0,24,3,0|accepted|
LON|GB|岡山市|自転車の走行環境の調査|自転車道の整備と、利用を促す取組の効果を調べる。|Northern Borough|58|3|0,4,0,0,0|assessing|owner=0
SEL|KR|熊本県|半導体産業と都市計画の調査|産業の集積に伴う住宅と交通の計画を調べる。|한강|63|3|0,5,0,0,0|inquiry|
SIN|VN|広島市|平和学習と青年交流の相談|青年の交流事業の受入先を探し、行程の案を相談する。|Red River|75|4|0,2,12,2,0|inquiry|
SIN|MY|千葉市|都市の緑化の調査|街路樹の管理と、住民の参加を促す取組を調べる。|Twin Rivers|82|3|0,4,0,0,0|inquiry|owner=0
SIN|BN|鹿児島県|農産物輸出の可能性調査|輸入の要件と市場の規模を聞き、畜産品の輸出の可能性を探る。||88|3|0,3,0,0,3|withdrawn|reason=requester_withdrew
SYD|AU|高知県|移住と地域おこしの情報交換|長期滞在者の受入れと、地域の担い手の育成を情報交換する。|Harbour City|96|3|0,3,0,0,0|inquiry|
`;
