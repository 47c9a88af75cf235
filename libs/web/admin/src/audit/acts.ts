import { Label } from '@kakehashi/shared/contracts';

/** Words for the acts of the log. */
const acts: Readonly<Record<string, Label>> = {
  'session.opened': { ja: 'サインイン', en: 'Signed in' },
  'session.refused': { ja: 'サインイン失敗', en: 'Sign-in refused' },
  'user.created': { ja: '利用者の登録', en: 'User added' },
  'user.changed': { ja: '利用者の変更', en: 'User changed' },
  'user.handed-over': { ja: '引継ぎ', en: 'Items handed over' },
  'user.password-changed': { ja: 'パスワードの変更', en: 'Password changed' },
  'user.password-reset': { ja: '仮パスワードの発行', en: 'Temporary password issued' },
  'role.granted': { ja: '役割の付与', en: 'Role given' },
  'role.ended': { ja: '役割の終了', en: 'Role ended' },
  'substitute.named': { ja: '代理の指定', en: 'Substitute named' },
  'substitute.ended': { ja: '代理の終了', en: 'Substitution ended' },
  'token.issued': { ja: '個人トークンの発行', en: 'Personal token issued' },
  'token.revoked': { ja: '個人トークンの失効', en: 'Personal token revoked' },
  'office.edited': { ja: '事務所の変更', en: 'Office changed' },
  'jurisdiction.added': { ja: '所管国の追加', en: 'Country added to an office' },
  'jurisdiction.edited': { ja: '所管国の変更', en: 'Country of an office changed' },
  'holiday.added': { ja: '祝日の追加', en: 'Holiday added' },
  'holiday.edited': { ja: '祝日の変更', en: 'Holiday changed' },
  'organisation.added': { ja: '団体の登録', en: 'Organisation added' },
  'organisation.edited': { ja: '団体の変更', en: 'Organisation changed' },
  'organisation.merged': { ja: '団体の統合', en: 'Organisations merged' },
  'organisation.merge-undone': { ja: '団体の統合の取消し', en: 'Merge of organisations undone' },
  'person.merged': { ja: '人物の統合', en: 'People merged' },
  'person.merge-undone': { ja: '人物の統合の取消し', en: 'Merge of people undone' },
  'expert.merged': { ja: '専門家の統合', en: 'Experts merged' },
  'expert.merge-undone': { ja: '専門家の統合の取消し', en: 'Merge of experts undone' },
  'duplicate.dismissed': { ja: '重複でないとの記録', en: 'Said not to be a duplicate' },
  'duplicate.dismissal-undone': { ja: '重複でないとの記録の取消し', en: '“Not a duplicate” taken back' },
  'municipality.added': { ja: '自治体コードの登録', en: 'Municipality added' },
  'municipality.merged': { ja: '市町村合併の登録', en: 'Municipality merger recorded' },
  'municipality.merger-undone': { ja: '市町村合併の登録の取消し', en: 'Municipality merger taken back' },
  'post.added': { ja: '役職の登録', en: 'Post added' },
  'person.added': { ja: '人物の登録', en: 'Person added' },
  'tenure.added': { ja: '在任者の登録', en: 'Holder of a post added' },
  'counterpart.added': { ja: '窓口機関の登録', en: 'Counterpart added' },
  'counterpart.edited': { ja: '窓口機関の変更', en: 'Counterpart changed' },
  'counterpart.renamed': { ja: '窓口機関の改称', en: 'Counterpart renamed' },
  'document-requirement.added': { ja: '必要書類の登録', en: 'Needed document set' },
  'document-requirement.edited': { ja: '必要書類の変更', en: 'Needed document changed' },
  'document-requirement.removed': { ja: '必要書類の削除', en: 'Needed document removed' },
  'affiliation-entry.added': { ja: '姉妹都市提携の登録', en: 'Affiliation added' },
  'affiliation-entry.edited': { ja: '姉妹都市提携の変更', en: 'Affiliation changed' },
  'counterpart.post_changed': { ja: '窓口機関の担当役職の変更', en: 'Post in charge of a counterpart changed' },
  'jet-figures.entered': { ja: 'JET人数の登録', en: 'JET figures entered' },
  'jet-figures.corrected': { ja: 'JET人数の訂正', en: 'JET figures corrected' },
  'expert.added': { ja: '専門家の登録', en: 'Expert added' },
  'expert.edited': { ja: '専門家の変更', en: 'Expert changed' },
  'expert.revealed': { ja: '専門家の個人情報の表示', en: 'Personal data of an expert seen' },
  'experts.imported': { ja: '専門家の取り込み', en: 'Experts imported' },
  'field_key.rotated': { ja: '暗号鍵の入替え', en: 'Encryption key changed' },
  'letter.drafted': { ja: '文書の作成', en: 'Letter drafted' },
  'window.added': { ja: '受付期間の登録', en: 'Application window set' },
  'window.copied': { ja: '受付期間の複写', en: 'Application window copied' },
  'window.edited': { ja: '受付期間の変更', en: 'Application window changed' },
};

/** What an act is called; its code where there is no word for it yet. */
export function actLabel(action: string): Label {
  return acts[action] ?? { ja: action, en: action };
}

/** Words for what an act was done to. */
const subjects: Readonly<Record<string, Label>> = {
  session: { ja: 'セッション', en: 'Session' },
  user: { ja: '利用者', en: 'User' },
  office: { ja: '事務所', en: 'Office' },
  jurisdiction: { ja: '所管国', en: 'Jurisdiction' },
  holiday: { ja: '祝日', en: 'Holiday' },
  organisation: { ja: '団体', en: 'Organisation' },
  municipality: { ja: '自治体', en: 'Municipality' },
  post: { ja: '役職', en: 'Post' },
  person: { ja: '人物', en: 'Person' },
  tenure: { ja: '在任', en: 'Tenure' },
  counterpart: { ja: '窓口機関', en: 'Counterpart' },
  'document-requirement': { ja: '必要書類', en: 'Needed document' },
  'affiliation-entry': { ja: '姉妹都市提携', en: 'Affiliation' },
  'jet-figures': { ja: 'JETの人数', en: 'JET figures' },
  window: { ja: '受付期間', en: 'Application window' },
  expert: { ja: '専門家', en: 'Expert' },
  expert_secrets: { ja: '専門家の個人情報', en: 'Personal data of experts' },
};

/** What an act was done to; its code where there is no word for it yet. */
export function subjectLabel(subject: string): Label {
  return subjects[subject] ?? { ja: subject, en: subject };
}
