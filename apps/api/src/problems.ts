/** Everything the API refuses, by stable code: status, title in the citizen's words, and what to do. Errors never echo input. */

export interface Fault {
  /** JSON pointer of the field, in the request body. */
  pointer: string;
  code: string;
  message: string;
}

export const problems = {
  'invalid-request': {
    status: 400,
    title: 'リクエストの形が正しくありません',
    help: '各項目の説明を見て直してください。',
  },
  'invalid-json': {
    status: 400,
    title: 'JSONとして読めません',
    help: 'JSONの書き方を確かめてください。同じ名前の項目は二度書けません。',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'Idempotency-Key がありません',
    help: '届出ごとに新しい値を1つ付けてください。送り直すときは同じ値を使います。',
  },
  'invalid-idempotency-key': {
    status: 400,
    title: 'Idempotency-Key の形が正しくありません',
    help: '英数字と記号で255文字までにしてください。',
  },
  unauthenticated: { status: 401, title: 'サインインが必要です', help: '有効なアクセストークンを付けてください。' },
  'insufficient-authentication': {
    status: 401,
    title: 'より確かな本人確認が必要です',
    help: 'WWW-Authenticate の acr_values の段階でサインインし直してください。',
  },
  'invalid-signature': {
    status: 401,
    title: '署名を確かめられません',
    help: 'Standard Webhooks の署名と時刻を確かめてください。',
  },
  forbidden: { status: 403, title: 'この操作をする権限がありません', help: '別の役割でサインインしてください。' },
  'second-person-required': {
    status: 403,
    title: '提案した人は承認できません',
    help: '別の職員に承認を頼んでください。',
  },
  'not-found': { status: 404, title: '見つかりません', help: '番号やURLを確かめてください。' },
  'method-not-allowed': { status: 405, title: 'この方法では使えません', help: 'OpenAPI の説明を見てください。' },
  'plan-changed': {
    status: 409,
    title: '手続きの一覧が変わりました',
    help: '新しい一覧を確かめてから、もう一度届け出てください。',
  },
  'filing-withdrawn': {
    status: 409,
    title: 'この届出は取り下げられています',
    help: '取り下げた届出や取り消した届出は変更できません。必要なときは、あらためて届け出てください。',
  },
  'nothing-to-withdraw': {
    status: 409,
    title: '取り下げられる手続きがありません',
    help: '選ばれた手続きはすでに終わったか、取り下げを伝えています。届出の状況を確かめてください。',
  },
  'draft-changed': {
    status: 409,
    title: 'この届出は、別の画面で変更されました',
    help: '今の内容を確かめてから、続けてください。入力した内容は送り直せます。',
  },
  'recipient-exists': {
    status: 409,
    title: 'この通知先IDはすでに使われています',
    help: '別のIDにするか、PUTで変更してください。',
  },
  'recipient-has-open-notices': {
    status: 409,
    title: '回答待ちの通知があります',
    help: '回答を待つか、別の通知先に引き継いでください。',
  },
  'task-changed': {
    status: 409,
    title: 'この対応は、ほかの人が変更しました',
    help: 'いまの内容を読み直してから、もう一度お試しください。',
  },
  'task-needs-decision': {
    status: 409,
    title: '通知の扱いがまだ決まっていません',
    help: 'もう一度送る、通知先や方法を変える、または結果を記録してください。',
  },
  'notice-ended': { status: 409, title: 'この通知はすでに終わっています', help: '結果を確かめてください。' },
  'notice-not-told': {
    status: 409,
    title: '通知先には、まだ届けていません',
    help: 'いま記録できるのは最終の結果だけです。ほかの回答は、届けたあとに記録してください。',
  },
  'nothing-to-resend': {
    status: 409,
    title: '送り直すものがありません',
    help: '送達の状態を確かめてください。まだ送っている途中かもしれません。',
  },
  'batch-decided': {
    status: 409,
    title: 'この一括処理は、すでに承認または却下されています',
    help: 'いまの状態を確かめてください。',
  },
  'outage-open': {
    status: 409,
    title: 'この通知先の休止は、すでに登録されています',
    help: '先の休止を終わらせてから登録してください。',
  },
  'change-under-way': {
    status: 409,
    title: '訂正または取り下げを届けているところです',
    help: '通知先の回答を待つか、結果を記録してください。',
  },
  'nothing-to-change': { status: 409, title: 'すでにそうなっています', help: 'いまの内容を確かめてください。' },
  'wrong-channel': {
    status: 409,
    title: 'この通知先の連携では使えません',
    help: 'URL は webhook の通知先だけが持ちます。受信箱にはテストを送れません。',
  },
  'replay-running': {
    status: 409,
    title: '再送の依頼を処理しています',
    help: '前の依頼が終わってから、もう一度お試しください。',
  },
  'too-many-secrets': {
    status: 409,
    title: '有効なシークレットが多すぎます',
    help: '前のシークレットの期限が切れてから、もう一度お試しください。',
  },
  'body-too-large': { status: 413, title: '送られた内容が大きすぎます', help: 'JSONは64kB、書類は5MBまでです。' },
  'unsupported-media-type': {
    status: 415,
    title: 'この形式は受け付けていません',
    help: 'content-type を application/json に、書類ではその形式にしてください。',
  },
  'invalid-answers': {
    status: 422,
    title: '入力内容を確認してください',
    help: 'errors の各項目を直してください。何も保存していません。',
  },
  'unknown-life-event': {
    status: 422,
    title: 'このライフイベントは扱っていません',
    help: 'GET /v1/life-events で扱えるものを確かめてください。',
  },
  'unknown-procedure': {
    status: 422,
    title: '一覧にない手続きが選ばれています',
    help: 'POST /v1/plans の id から選んでください。',
  },
  'unknown-notice': {
    status: 422,
    title: 'この届出にない通知が選ばれています',
    help: 'GET /v1/filings/{id} の notices の id から選んでください。',
  },
  'nothing-to-file': {
    status: 422,
    title: '届け出る手続きがありません',
    help: '質問への答えと、選んだ手続きを確かめてください。',
  },
  'idempotency-key-reused': {
    status: 422,
    title: '同じ Idempotency-Key が別の内容に使われています',
    help: '新しい届出には新しい値を付けてください。',
  },
  'invalid-mandate': { status: 422, title: '委任の内容を確かめてください', help: 'errors の各項目を直してください。' },
  'invalid-household': {
    status: 422,
    title: 'ご家族の指定を確かめてください',
    help: 'errors の各項目を直してください。何も保存していません。',
  },
  'mandate-required': {
    status: 422,
    title: 'この届出のための有効な委任がありません',
    help: 'ご本人が委任するか、ご本人がサインインして届け出てください。',
  },
  'invalid-answer': {
    status: 422,
    title: '回答を確認してください',
    help: 'errors の各項目を直してください。何も送っていません。',
  },
  'request-closed': {
    status: 409,
    title: 'この依頼は終わっています',
    help: '回答済みか、期日を過ぎたか、結果が出ています。伝えたいことがあるときは、通知先に直接連絡してください。',
  },
  'request-answered': {
    status: 409,
    title: 'すでに回答しています',
    help: '最初の回答を届けています。直したいときは、通知先に直接連絡してください。',
  },
  'nothing-to-answer': {
    status: 422,
    title: 'ここで答える項目はありません',
    help: 'お知らせのとおりに手続きしてください。',
  },
  'unreadable-document': {
    status: 422,
    title: 'この書類は使えません',
    help: 'PDF・JPEG・PNG・HEICのいずれかで、5MBまでにしてください。',
  },
  'too-many-documents': { status: 422, title: '書類が多すぎます', help: '1つの依頼に60個までです。' },
  'invalid-reply': { status: 422, title: '回答の内容を読めません', help: 'errors の各項目を直してください。' },
  'in-reply-to-required': {
    status: 422,
    title: 'どの送達への回答か分かりません',
    help: '開いている送達が複数あります。inReplyTo に webhook-id を書いてください。',
  },
  'unknown-delivery': {
    status: 422,
    title: 'この通知の送達ではありません',
    help: 'inReplyTo には、この通知の webhook-id を書いてください。',
  },
  'invalid-recipient': {
    status: 422,
    title: '通知先の登録内容を確認してください',
    help: 'errors の各項目を直してください。',
  },
  'recipient-does-not-fit': {
    status: 422,
    title: 'この通知先には引き継げません',
    help: '同じ種類で、この手続きを受け付けている通知先を選んでください。',
  },
  'too-many-test-events': {
    status: 429,
    title: 'テストの依頼が多すぎます',
    help: '1分に10回までです。少し待ってからお試しください。',
  },
  'internal-error': {
    status: 500,
    title: '処理できませんでした',
    help: '時間をおいて、同じ内容・同じ Idempotency-Key でもう一度お試しください。',
  },
  overloaded: {
    status: 503,
    title: 'ただいま混み合っています',
    help: 'Retry-After の秒数のあと、同じ内容・同じ Idempotency-Key でもう一度お送りください。何も保存していません。',
  },
  unavailable: {
    status: 503,
    title: 'ただいま利用できません',
    help: '時間をおいて、同じ内容・同じ Idempotency-Key でもう一度お試しください。',
  },
} as const satisfies Record<string, { status: number; title: string; help: string }>;

export type ProblemCode = keyof typeof problems;

/** The one error that services throw on purpose. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly errors: Fault[] = [],
    readonly extra: { headers?: Record<string, string>; members?: Record<string, unknown> } = {},
  ) {
    super(code);
  }
}
