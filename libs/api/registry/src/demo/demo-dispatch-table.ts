/**
 * The dispatches of the demonstration, one a line:
 * office | country | host (beginning of its name) | area of expertise | objectives | when the application came in and
 * first day of the mission, both counted from today | days | state that it has reached today | options
 */
export const demoDispatchTable = `
SIN|PH|Visayas|fire_disaster_prevention|台風のたびに避難が遅れるため、地区単位の避難計画の作り方と訓練の進め方を指導してほしい。|-890|-690|10|closed|expert=髙﨑 健一;attendees=64
SIN|VN|Red River|waste_management|分別収集を始めたが定着しないため、住民への説明と収集の段取りを指導してほしい。|-570|-385|12|closed|expert=村瀬 明日香;attendees=85
SIN|KH|Lakeside Province|electric_power|山間部の小水力発電所の保守が滞っているため、点検の手順と人材育成の方法を指導してほしい。|-560|-330|10|closed|expert=坂口 武;attendees=23
SIN|TH|Northern Province|tourism|雨期に客足が落ちるため、地域の行事を生かした通年の観光計画づくりを指導してほしい。|-540|-285|8|closed|expert=星野 絵里;retired=1;attendees=41;late=推薦状の発送が中央省庁の組織改編で遅れたため。窓口機関から事前に連絡を受けている。
SIN|ID|Coastal City|livestock|酪農組合の乳質が安定しないため、飼養管理と搾乳の衛生を指導してほしい。|-236|-58|12|reported|expert=千葉 光男;attendees=37
SIN|MY|Twin Rivers|city_planning|中心市街地の歩行者空間を広げたいため、住民参加による計画づくりを指導してほしい。|-232|-34|10|returned_home|expert=新井 俊介
SIN|TH|Riverside City|waste_management|最終処分場の残余が少ないため、資源化の仕組みと住民の協力を得る方法を指導してほしい。|-240|-4|12|dispatched|expert=村瀬 明日香
SIN|VN|Highland Province|agricultural_engineering|棚田の用水路の漏水が多いため、簡易な補修と水管理組合の運営を指導してほしい。|-229|16|11|preparing|expert=川端 修;ready=insurance,itinerary,flight
SIN|LA|Mekong Capital|tourism|川沿いの旧市街に来訪者を呼ぶため、案内表示と市民ガイドの育成を指導してほしい。|-224|41|10|agreed|expert=小野寺 千尋;retired=1
SIN|PH|Bayside City|fire_disaster_prevention|密集市街地の火災が続くため、消防団の訓練と初期消火の普及を指導してほしい。|-205|76|12|consent|expert=古川 直人;refused=髙﨑 健一
SIN|ID|Volcano View|tourism|火山の麓の村で滞在型の観光を始めたいため、体験プログラムと安全管理を指導してほしい。|-176|97|10|matching|
SIN|BN|River Mouth|ceramics|伝統の焼き物の作り手が減っているため、窯の管理と若手の育成を指導してほしい。|-168|104|14|matching|
SIN|KH|Temple Gate|fire_disaster_prevention|遺跡周辺の木造家屋の防火のため、点検と住民の消火訓練を指導してほしい。|-122|110|9|approved|
SIN|MY|Twin Rivers|public_transportation|路線バスの利用が減っているため、路線の見直しと運行情報の提供を指導してほしい。|-74|112|21|second_approval|recommender=1;clair=2640000
SIN|TH|Riverside City|water_supply_sewerage|水道の無収水率が高いため、漏水の調査と配水管の更新計画を指導してほしい。|-43|114|10|recommended|
SIN|VN|Lotus Harbour|health_hygiene|食品市場の衛生検査の体制を整えるため、検査員の研修と記録の方法を指導してほしい。|-39|116|9|recommended|recommender=1
SIN|IN|Southern Delta|finance|市の予算書を住民に分かりやすく示すため、財政状況の公表の方法を指導してほしい。|-36|115|7|recommended|recommender=1;creator=manager
SIN|ID|Coastal City|environment_conservation|沿岸の工業団地からの大気汚染を測るため、測定の手順と公表の方法を指導してほしい。|-21|113|10|screening|
SIN|PH|Visayas|civil_engineering|豪雨で市道の崩落が続くため、のり面の点検と応急の補修を指導してほしい。|-6|115|10|received|
SIN|LA|Mekong Capital|cultural_assets|旧市街の町並みを残すため、保存地区の指定と修理の助成の仕組みを指導してほしい。|-38|112|10|returned|reason=incomplete
SIN|TH|Northern Province|education|給食を始めるため、献立の作成と食育の進め方を指導してほしい。|-4|114|7|draft|
SIN|VN|Red River|japanese_language|市の職員の日本語研修を始めるため、教材の選び方と授業の進め方を指導してほしい。|-2|115|14|draft|creator=1
SIN|MY|River Mouth Town|industry|小規模な製造業者の生産管理を改善するため、現場の指導者の育成を指導してほしい。|-212|70|12|rejected|reason=budget
SIN|PH|Bayside City|election|開票の事務を早めるため、投票所の運営と職員研修を指導してほしい。|-216|58|6|no_specialist|reason=no_specialist
SIN|MM|Golden Delta|forestry|マングローブの植林を進めるため、苗木の育成と住民の参加を指導してほしい。|-196|80|10|withdrawn|reason=host_withdrew
SIN|KH|Lakeside Province|medical|地域の診療所の看護師の研修を始めるため、教育計画の作り方を指導してほしい。|-208|62|9|cancelled|reason=security
LON|NO|Fjord|city_planning|人口の減る中心部を集約するため、公共施設の再配置と住民との対話を相談したい。|-3|115|8|draft|
`;

/** What the coordinator or manager writes when an application ends or is turned back, by reason. */
export const dispatchEndings: Readonly<Record<string, string>> = {
  incomplete: '受入部署の体制と通訳の手配が書かれていない。担当者と、指導に使う施設を追記してもらうこと。',
  budget: '今年度の派遣枠では、他の申請の緊急性が上回るため。',
  no_specialist: '名簿に登録のある専門家とその所属先に照会したが、希望の時期に派遣できる者がいなかった。',
  host_withdrew: '受入自治体の組織改編により、担当部署がなくなるとの連絡があった。',
  security: '受入地域の治安情勢が悪化し、希望の時期の渡航を見合わせることとした。',
  employer_refused: '希望の時期は年度末の業務と重なるため、所属先の承諾が得られなかった。',
};
