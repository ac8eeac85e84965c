/** Why a delivery does not arrive, in plain words for caseworkers: an answer for every code of a failed attempt. */

/** Nothing was sent, for want of time on our side: it says nothing of the recipient. */
export const noTurn = 'NO_TURN';

const causes = {
  ABORTED: '送信の途中で、こちらの処理が中断されました。',
  BAD_NAME: '通知先のIDが、フォルダーの名前として使えません。',
  BAD_REPLY: '通知先の応答が、決められた形になっていません。',
  BAD_RESPONSE: '通知先の応答を読み取れません。',
  BAD_SECRET: '通知先と共有している鍵が正しくありません。',
  BAD_URL: '登録されている送り先のURLが正しくありません。',
  BLOCKED_ADDRESS: '登録されている送り先は、送ることが許されていないアドレスです。',
  BODY_TOO_LARGE: '通知先の応答が大きすぎます。',
  CONNECT: '通知先に接続できません。',
  DISK_FULL: '書き込み先のディスクに空きがありません。',
  DNS: '通知先のアドレスが見つかりません。',
  FOLDER_DENIED: '書き込み先のフォルダーに書き込む権限がありません。',
  FOLDER_MISSING: '書き込み先のフォルダーが見つかりません。ディスクがつながっているか確かめてください。',
  GONE: '通知先が、この送り先はもう使われていないと答えました。',
  INBOX_AWAY: '通知先が取りに来るための置き場を使えません。',
  NO_ENDPOINT: '通知先の登録、またはその届け方が使えなくなっています。',
  [noTurn]: 'こちらの処理が混み合い、まだ送っていません。',
  REDIRECT: '通知先が別の場所への転送を返しました。保守中の案内かもしれません。',
  TIMEOUT: '通知先から時間内に応答がありません。',
  TLS: '安全な接続ができません。通知先の証明書の期限などを確かめてもらってください。',
  UNREADABLE: '保存されている通知の内容を読み出せません。',
  WRITE_FAILED: '書き込み先のディスクでエラーが起きています。',
} as const;

/** How an attempt may fail. Attempts of other versions may have ended in other ways. */
export type FailureCode = `HTTP_${number}` | keyof typeof causes;

/** The cause behind the code of a failed attempt. */
export function causeOf(code: string): string {
  const status = Number(/^HTTP_(\d{3})$/.exec(code)?.[1]);
  if (status === 401 || status === 403) return `通知先が、こちらの送信を認めていません（${status}）。`;
  if (status === 404) return '通知先に、この送り先がありません（404）。';
  if (status === 429) return '通知先が、送信の回数を制限しています（429）。';
  if (status >= 500) return `通知先のシステムでエラーが起きています（${status}）。`;
  if (status >= 400) return `通知先が受け取りを拒んでいます（${status}）。`;
  return (causes as Record<string, string>)[code] ?? `送信できませんでした（${code}）。`;
}
