import type { Label } from '@kakehashi/shared/contracts';
import { roles, type Role } from './roles';

/**
 * What else has to hold for an action on a case.
 * `independent`: the actor neither created, edited, recommended nor owns it, did not propose it against the conditions of
 * a host, and does not come from the government that asks. `not_owner`: the actor does not own it. `not_creator`: the actor did not create it. `owner`: the actor owns
 * it. `owned`: the actor owns it or did before. `handling`: the actor owns it or took a step of it. `sole_user`: no office beyond those of the role uses it.
 */
export type Condition = 'independent' | 'not_owner' | 'not_creator' | 'owner' | 'owned' | 'handling' | 'sole_user';

/** One row of the access table. */
export interface ActionDefinition {
  readonly roles: readonly Role[];
  /** `office`: within the offices of the role. `all`: regardless of office. `own`: what belongs to the actor only. */
  readonly reach: 'office' | 'all' | 'own';
  readonly condition?: Condition;
  /** Conditions that only some of the roles have. */
  readonly conditions?: Partial<Record<Role, Condition>>;
  readonly description: Label;
}

const everyone = roles;
const readers = ['officer', 'coordinator', 'manager', 'hq', 'hq_manager', 'auditor'] as const;
const workers = ['officer', 'coordinator', 'manager'] as const;
const deciders = ['coordinator', 'manager'] as const;

function worker(ja: string, en: string) {
  return { roles: workers, reach: 'office', description: { ja, en } } as const;
}

function headquarters(ja: string, en: string) {
  return { roles: ['hq'], reach: 'office', description: { ja, en } } as const;
}

/** The access table: every action, who may do it, how far, and on what condition. What is not here, nobody may do. */
export const actions = {
  'session.read': {
    roles: everyone,
    reach: 'own',
    description: { ja: '自分のサインイン状態とホームを表示する', en: 'See one’s own session and home page' },
  },
  'profile.edit': {
    roles: everyone,
    reach: 'own',
    description: { ja: '自分の表示言語などの設定を変更する', en: 'Change one’s own language and settings' },
  },
  'case.read': {
    roles: readers,
    reach: 'office',
    description: { ja: '案件を検索・閲覧する', en: 'Find and read cases' },
  },
  'case.assign': worker('案件の担当者を決める', 'Assign the owner of a case'),
  'case.comment': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '案件にコメントする', en: 'Comment on a case' },
  },
  'case.watch': {
    roles: readers,
    reach: 'office',
    description: { ja: '案件の更新通知を受け取る', en: 'Follow a case' },
  },
  'case.link': worker('関連案件を登録・解除する', 'Link cases and remove links'),
  'document.read': {
    roles: readers,
    reach: 'office',
    description: { ja: '添付書類を閲覧する', en: 'Read documents' },
  },
  'document.add': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '添付書類を登録・削除する', en: 'Add and remove documents' },
  },
  'case.create': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: {
      ja: '案件を登録する（種別ごとの権限が別に必要）',
      en: 'Log cases; each type asks for its own right',
    },
  },
  'case.edit': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: {
      ja: '案件の内容を編集する（種別ごとの権限が別に必要）',
      en: 'Edit cases; each type asks for its own right',
    },
  },
  'draft.edit': {
    roles: everyone,
    reach: 'own',
    description: { ja: '自分の下書きを保存・削除する', en: 'Keep and remove one’s own drafts' },
  },
  'import.run': {
    roles: [...deciders, 'hq_manager'],
    reach: 'office',
    description: {
      ja: 'ファイルから案件や集計表を取り込み、取り消す（案件の登録・編集、所見の決定の権限が別に必要）',
      en: 'Bring cases or tables of figures in from a file and take them back; what comes in asks for its own right',
    },
  },
  'import.read': {
    roles: [...deciders, 'hq_manager', 'auditor'],
    reach: 'office',
    conditions: { coordinator: 'owner', manager: 'owner' },
    description: {
      ja: 'ファイルの取込みの内容と結果を閲覧する',
      en: 'See imports of files and what became of their rows',
    },
  },
  'visit.create': worker('訪問支援の案件を登録する', 'Log a visit request'),
  'visit.edit': worker('訪問支援の内容を編集する', 'Edit a visit'),
  'visit.assess': worker('可否の確認を始める', 'Start assessing a visit request'),
  'visit.accept': {
    roles: deciders,
    reach: 'office',
    condition: 'independent',
    description: { ja: '受入可と決定する', en: 'Accept a visit request' },
  },
  'visit.decline': {
    roles: deciders,
    reach: 'office',
    condition: 'independent',
    description: { ja: '受入不可と決定する', en: 'Decline a visit request' },
  },
  'visit.request': worker('正式依頼を受け付ける', 'Record the formal request'),
  'visit.arrange': worker('日程調整を始める', 'Start arranging'),
  'visit.confirm': worker('日程を確定する', 'Confirm the itinerary'),
  'visit.start': worker('実施中にする', 'Start the visit'),
  'visit.complete': worker('実施済にし、実績人数を記録する', 'Complete the visit with its actual headcount'),
  'visit.report': worker('報告済にする', 'Report the visit'),
  'visit.close': {
    roles: ['manager'],
    reach: 'office',
    condition: 'not_owner',
    description: { ja: '案件を完了にする', en: 'Close a visit' },
  },
  'visit.reopen': {
    roles: ['manager'],
    reach: 'office',
    description: { ja: '完了した案件を再開する', en: 'Reopen a closed visit' },
  },
  'visit.withdraw': worker('依頼元の取下げを記録する', 'Record that the requester withdrew'),
  'visit.cancel': worker('案件を中止する', 'Cancel a visit'),
  'appointment.edit': worker('アポイントを登録・変更・削除する', 'Edit the itinerary'),
  'member.edit': worker('訪問団員を登録・変更する', 'Edit the delegation'),
  'dispatch.create': worker('専門家派遣の申請を登録する', 'Log a dispatch application'),
  'dispatch.edit': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '専門家派遣の内容を編集する', en: 'Edit a dispatch' },
  },
  'dispatch.submit': worker('申請を受理する', 'Receive an application'),
  'dispatch.submit_late': {
    roles: ['manager'],
    reach: 'office',
    description: {
      ja: '受付期間外の申請を、理由を付して受理する',
      en: 'Receive an application outside its window, with a reason',
    },
  },
  'dispatch.screen': worker('審査を始める', 'Start screening'),
  'dispatch.recommend': {
    roles: ['coordinator'],
    reach: 'office',
    description: { ja: '専門家派遣を推薦する', en: 'Recommend a dispatch' },
  },
  'dispatch.return': {
    roles: deciders,
    reach: 'office',
    description: { ja: '申請を差し戻す', en: 'Return an application' },
  },
  'dispatch.resubmit': worker('再提出を受理する', 'Receive an application again'),
  'dispatch.approve': {
    roles: deciders,
    reach: 'office',
    condition: 'independent',
    description: { ja: '専門家派遣を承認する', en: 'Approve a dispatch' },
  },
  'dispatch.reject': {
    roles: deciders,
    reach: 'office',
    condition: 'independent',
    description: { ja: '専門家派遣を不採択とする', en: 'Reject a dispatch' },
  },
  'dispatch.match': headquarters('専門家の選考を始める', 'Start matching'),
  'dispatch.consent': headquarters('専門家に打診する', 'Ask a specialist'),
  'dispatch.refuse': headquarters('専門家・所属先の不承諾を記録する', 'Record a refusal'),
  'dispatch.conclude': headquarters('該当者なしとする', 'Conclude without a specialist'),
  'dispatch.agree': {
    roles: ['hq', 'manager'],
    reach: 'office',
    description: { ja: '協定を締結する', en: 'Conclude the agreement' },
  },
  'dispatch.draft_agreement': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '協定書の案を作成する', en: 'Draft the agreement' },
  },
  'dispatch.prepare': worker('派遣準備を始める', 'Start preparing a mission'),
  'dispatch.convert': {
    roles: deciders,
    reach: 'office',
    condition: 'not_owner',
    description: { ja: '派遣をオンライン実施に切り替える', en: 'Convert a mission to online' },
  },
  'dispatch.depart': worker('出発を記録する', 'Record the departure'),
  'dispatch.comeback': worker('帰国を記録する', 'Record the return'),
  'dispatch.report': worker('派遣を報告済にする', 'Report a dispatch'),
  'dispatch.close': {
    roles: ['manager'],
    reach: 'office',
    condition: 'not_owner',
    description: { ja: '専門家派遣を完了にする', en: 'Close a dispatch' },
  },
  'dispatch.withdraw': worker('申請の取下げを記録する', 'Record that the host withdrew'),
  'dispatch.cancel': worker('専門家派遣を中止する', 'Cancel a dispatch'),
  'placement.create': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '研修員の推薦を登録する', en: 'Log the nomination of a trainee' },
  },
  'placement.edit': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '研修員の受入れの内容を編集する', en: 'Edit a placement' },
  },
  'placement.find_eligible': worker('候補者を適格とする', 'Find a candidate eligible'),
  'placement.find_ineligible': worker('候補者を不適格とする', 'Find a candidate ineligible'),
  'placement.propose': headquarters('候補者を受入自治体に提案する', 'Propose a candidate to a host'),
  'placement.select': {
    roles: ['hq'],
    reach: 'office',
    condition: 'not_creator',
    description: { ja: '受入自治体の内定を記録する', en: 'Record that the host selects a candidate' },
  },
  'placement.reject': {
    roles: ['hq'],
    reach: 'office',
    condition: 'not_creator',
    description: { ja: '受入自治体の不採用を記録する', en: 'Record that the host does not select a candidate' },
  },
  'placement.decide': {
    roles: ['hq'],
    reach: 'office',
    condition: 'independent',
    description: { ja: '研修員の受入れを決定する', en: 'Decide on a placement' },
  },
  'placement.travel': worker('渡航準備を始める', 'Start preparing the travel'),
  'placement.arrive': worker('来日を記録する', 'Record the arrival'),
  'placement.refuse_visa': worker('査証の不発給を記録する', 'Record that the visa was refused'),
  'placement.introduce': headquarters('JIAM研修を始める', 'Start the introduction at JIAM'),
  'placement.host': headquarters('受入研修を始める', 'Start the training at the host'),
  'placement.report': headquarters('研修を報告済にする', 'Report a placement'),
  'placement.terminate': headquarters('研修を中途で終了する', 'Terminate a placement'),
  'placement.complete': headquarters('研修を修了とする', 'Complete a placement'),
  'placement.withdraw': worker('推薦の取下げを記録する', 'Record that a candidate withdrew'),
  'placement.certificate': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '修了証を作成する', en: 'Draft the certificate' },
  },
  'placement.reveal': {
    roles: [...workers, 'hq'],
    reach: 'office',
    conditions: { officer: 'owner', hq: 'handling' },
    description: {
      ja: '旅券・健康情報・緊急連絡先を、理由を記録して表示する',
      en: 'See passport, health and emergency contact, for a reason that is logged',
    },
  },
  'placement.read_reveals': {
    roles: [...workers, 'hq', 'auditor'],
    reach: 'office',
    conditions: { officer: 'owned', coordinator: 'owned', manager: 'owned', hq: 'owned' },
    description: {
      ja: '個人情報を誰がいつ何のために表示したかを閲覧する（元の担当者は担当していた期間の分）',
      en: 'See who looked at personal data, when and why; who owned the case before sees that of their time',
    },
  },
  'placement.subject_report': {
    roles: ['manager', 'hq'],
    reach: 'office',
    conditions: { hq: 'handling' },
    description: {
      ja: '本人に開示する個人情報の一覧を、理由を記録して作成する',
      en: 'List all that is held on a trainee, for a reason that is logged',
    },
  },
  'retention.read': {
    roles: ['auditor', 'admin'],
    reach: 'all',
    description: {
      ja: '個人情報の保存期間と、消去の予定・実績を閲覧する（内容は表示されない）',
      en: 'See how long personal data is kept, what is erased next and what was; never what it says',
    },
  },
  'retention.edit': {
    roles: ['admin'],
    reach: 'all',
    description: { ja: '個人情報の保存期間を設定する', en: 'Set how long personal data is kept' },
  },
  'activity.create': worker('交流事業を登録する', 'Log an activity'),
  'activity.edit': worker('交流事業の内容を編集する', 'Edit an activity'),
  'activity.open': worker('準備・募集を始める', 'Open an activity'),
  'activity.confirm': worker('実施を決定する', 'Confirm an activity'),
  'activity.hold': worker('実施済にし、実績を記録する', 'Record that an activity was held, with its figures'),
  'activity.report': worker('交流事業を報告済にする', 'Report an activity'),
  'activity.close': {
    roles: ['manager'],
    reach: 'office',
    condition: 'not_owner',
    description: { ja: '交流事業を完了にする', en: 'Close an activity' },
  },
  'activity.cancel': worker('交流事業を中止する', 'Cancel an activity'),
  'research.create': worker('依頼調査を登録する', 'Log a commissioned research'),
  'research.edit': worker('依頼調査の内容を編集する', 'Edit a commissioned research'),
  'research.assess': worker('調査の可否確認を始める', 'Start assessing a commissioned research'),
  'research.request': worker('調査の正式依頼を受け付ける', 'Record the formal request for a research'),
  'research.work': worker('調査を始める', 'Start working on a research'),
  'research.answer': worker('調査を回答済にする', 'Record the answer to a research'),
  'research.close': {
    roles: ['manager'],
    reach: 'office',
    condition: 'not_owner',
    description: { ja: '依頼調査を完了にする', en: 'Close a commissioned research' },
  },
  'research.decline': {
    roles: deciders,
    reach: 'office',
    condition: 'independent',
    description: { ja: '依頼調査を対応不可とする', en: 'Decline a commissioned research' },
  },
  'affiliation.create': worker('姉妹提携の相談を登録する', 'Log a consultation about an affiliation'),
  'affiliation.edit': worker('姉妹提携の相談の内容を編集する', 'Edit a consultation about an affiliation'),
  'affiliation.research': worker('候補の調査を始める', 'Start researching candidates'),
  'affiliation.introduce': worker('候補を紹介する', 'Introduce candidates'),
  'affiliation.negotiate': worker('協議に入る', 'Start negotiating'),
  'affiliation.sign': worker('締結を記録し、台帳に登録する', 'Record the signing, and enter it in the register'),
  'affiliation.close': {
    roles: ['manager'],
    reach: 'office',
    condition: 'not_owner',
    description: { ja: '姉妹提携の相談を完了にする', en: 'Close a consultation about an affiliation' },
  },
  'affiliation.drop': worker('姉妹提携の相談を見送りにする', 'Drop a consultation about an affiliation'),
  'handover.run': {
    roles: deciders,
    reach: 'office',
    description: { ja: '案件をまとめて後任者に引き継ぐ', en: 'Hand cases over to a successor' },
  },
  'handover.own': {
    roles: [...workers, 'hq'],
    reach: 'office',
    description: { ja: '自分の担当案件などを後任者に引き継ぐ', en: 'Hand one’s own cases and appointments over' },
  },
  'leaving.read': {
    roles: everyone,
    reach: 'own',
    description: {
      ja: '引継ぎが必要な自分の案件などを表示する（他の職員の分は、引継ぎの権限を持つ管理職等が表示できる）',
      en: 'See what one has to hand over; of a colleague, whoever may hand over for the office',
    },
  },
  'report.read': {
    roles: readers,
    reach: 'office',
    description: { ja: '集計を閲覧する', en: 'Read reports' },
  },
  'report.save': {
    roles: readers,
    reach: 'office',
    description: { ja: '集計の条件に名前を付けて保存・共有・削除する', en: 'Keep, share and delete reports by name' },
  },
  'report.read_others': {
    roles: ['manager', 'hq', 'hq_manager', 'auditor'],
    reach: 'all',
    description: {
      ja: '他の事務所の件数を閲覧する（案件は含まず、1〜2件の欄は伏せる）',
      en: 'Read the counts of other offices, without their cases and without counts of 1 or 2',
    },
  },
  'report.publish': {
    roles: ['hq_manager'],
    reach: 'all',
    description: {
      ja: '年度の集計を公表し、公表値を訂正する',
      en: 'Publish the counts of a fiscal year, and restate them',
    },
  },
  'report.decide': {
    roles: ['hq_manager'],
    reach: 'all',
    description: {
      ja: '公表資料の所見について、採る値を決定する',
      en: 'Decide on findings in the published record',
    },
  },
  'organisation.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '団体・訪問先を検索・閲覧する', en: 'Find and read organisations' },
  },
  'organisation.create': {
    roles: [...workers, 'hq', 'admin'],
    reach: 'all',
    description: { ja: '団体・訪問先を登録する', en: 'Add organisations' },
  },
  'organisation.edit': {
    roles: [...workers, 'hq', 'admin'],
    reach: 'office',
    condition: 'sole_user',
    description: { ja: '登録済みの団体・訪問先を変更する', en: 'Change an organisation' },
  },
  'organisation.merge': {
    roles: [...workers, 'hq', 'admin'],
    reach: 'office',
    condition: 'sole_user',
    description: {
      ja: '重複する団体を統合・取り消し、重複でないと記録する',
      en: 'Merge organisations that are one, undo it, or say that they are two',
    },
  },
  'person.merge': {
    roles: [...workers, 'hq', 'admin'],
    reach: 'office',
    condition: 'sole_user',
    description: {
      ja: '重複する人物を統合・取り消し、重複でないと記録する',
      en: 'Merge people that are one, undo it, or say that they are two',
    },
  },
  'contact.add': {
    roles: [...workers, 'hq', 'admin'],
    reach: 'all',
    description: { ja: '団体の役職と在任者を登録する', en: 'Add posts of an organisation and who holds them' },
  },
  'reference.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '事務所・国・自治体・祝日などの基礎データを閲覧する', en: 'Read reference data' },
  },
  'reference.edit': {
    roles: ['admin'],
    reach: 'all',
    description: {
      ja: '事務所・所管国などの基礎データを変更する',
      en: 'Edit offices, jurisdictions and other reference data',
    },
  },
  'holiday.edit': {
    roles: ['admin'],
    reach: 'all',
    description: { ja: '祝日・休業日を登録・変更する', en: 'Edit holidays' },
  },
  'window.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '専門家派遣の申請受付期間を閲覧する', en: 'See when dispatch applications are taken' },
  },
  'window.edit': {
    roles: ['manager', 'hq', 'admin'],
    reach: 'office',
    description: { ja: '専門家派遣の申請受付期間を設定する', en: 'Set when dispatch applications are taken' },
  },
  'counterpart.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '各国の窓口機関を閲覧する', en: 'See the counterparts of countries' },
  },
  'counterpart.edit': {
    roles: ['hq', 'admin'],
    reach: 'all',
    description: { ja: '各国の窓口機関を登録・改称・終了する', en: 'Add, rename and end counterparts' },
  },
  'requirement.edit': {
    roles: ['hq', 'admin'],
    reach: 'all',
    description: {
      ja: '専門家派遣の国別の必要書類を設定する',
      en: 'Set which documents a dispatch needs, by country',
    },
  },
  'expert.read': {
    roles: readers,
    reach: 'all',
    description: { ja: '掲載に同意した専門家を人材バンクで検索・閲覧する', en: 'Find and read listed experts' },
  },
  'expert.read_unlisted': {
    roles: ['hq', 'hq_manager', 'auditor'],
    reach: 'all',
    description: { ja: '掲載に同意していない専門家も閲覧する', en: 'Read experts who are not listed as well' },
  },
  'expert.edit': {
    roles: ['hq'],
    reach: 'all',
    description: { ja: '専門家を登録・変更・取り込む', en: 'Add, edit and import experts' },
  },
  'expert.merge': {
    roles: ['hq'],
    reach: 'all',
    description: {
      ja: '重複する専門家を統合・取り消し、重複でないと記録する',
      en: 'Merge experts that are one, undo it, or say that they are two',
    },
  },
  'expert.reveal': {
    roles: ['hq'],
    reach: 'all',
    description: {
      ja: '専門家の個人情報を、理由を記録して表示する',
      en: 'See an expert’s personal data, for a reason that is logged',
    },
  },
  'expert.subject_report': {
    roles: ['hq'],
    reach: 'all',
    description: {
      ja: '専門家本人に開示する個人情報の一覧を、理由を記録して作成する',
      en: 'List all that is held on an expert, for a reason that is logged',
    },
  },
  'sister_city.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '姉妹都市提携の台帳を閲覧する', en: 'See the register of sister-city affiliations' },
  },
  'sister_city.edit': {
    roles: ['hq', 'admin'],
    reach: 'all',
    description: {
      ja: '姉妹都市提携の台帳に登録・変更する',
      en: 'Add and correct entries of the register of affiliations',
    },
  },
  'programme.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '研修事業の実施状況を閲覧する', en: 'See which programmes are open' },
  },
  'programme.edit': {
    roles: ['admin'],
    reach: 'all',
    description: { ja: '研修事業の開始・終了・後継を設定する', en: 'Open and close programmes' },
  },
  'host_offer.read': {
    roles: readers,
    reach: 'all',
    description: { ja: '受入自治体の受入枠を検索・閲覧する', en: 'Find and read host offers' },
  },
  'host_offer.edit': {
    roles: ['hq'],
    reach: 'all',
    description: { ja: '受入枠を登録・変更・終了する', en: 'Add, edit and retire host offers' },
  },
  'jet.read': {
    roles: readers,
    reach: 'all',
    description: { ja: 'JETプログラムの年度別人数を閲覧する', en: 'See the yearly figures of JET participants' },
  },
  'jet.edit': {
    roles: ['hq'],
    reach: 'all',
    description: {
      ja: 'JETプログラムの年度別人数を登録・訂正する',
      en: 'Enter and correct the figures of JET participants',
    },
  },
  'user.read': {
    roles: everyone,
    reach: 'all',
    description: { ja: '担当者やメンションに選ぶ職員の氏名を検索する', en: 'Find colleagues by name' },
  },
  'user.manage': {
    roles: ['admin'],
    reach: 'all',
    description: { ja: '利用者を登録・変更・停止する', en: 'Add, edit and end accounts' },
  },
  'role.manage': {
    roles: ['admin'],
    reach: 'all',
    description: { ja: '役割と代理者を設定する', en: 'Grant and end roles and substitutes' },
  },
  'audit.read': {
    roles: ['auditor', 'admin'],
    reach: 'all',
    description: { ja: '操作記録を閲覧する', en: 'Read the audit log' },
  },
  'events.verify': {
    roles: ['auditor'],
    reach: 'all',
    description: { ja: '案件履歴が改ざんされていないことを検証する', en: 'Verify the chain of case events' },
  },
} as const satisfies Record<string, ActionDefinition>;

/** The name of something that a person may be allowed to do. */
export type Action = keyof typeof actions;

/** Every action, in the order of the table. */
export const actionNames = Object.keys(actions) as readonly Action[];

/** The row of an action. */
export function actionOf(action: Action): ActionDefinition {
  return actions[action];
}

/** Whether a value names an action of the table. */
export function isAction(value: unknown): value is Action {
  return typeof value === 'string' && Object.hasOwn(actions, value);
}
