/** Words of what comes next, of why something does not arrive, and of answers that do not fit. */
import type { Wording } from './language.js';

export const statesWording: Wording = {
  '待っている条件がそろうと、自動で送ります。': {
    en: 'It is sent by itself once nothing holds it back any more.',
    easy: '待って いる ことが 終わると、自動で 送ります。',
  },
  '先の手続きが受け付けられ、その日が来れば、送ります。': {
    en: 'Once the procedures before it are accepted and its day has come, it is sent.',
    easy: '前の 手続きが 終わって その 日が 来ると、送ります。',
  },
  '先の手続きが進められなくなれば、職員が引き継ぎます。': {
    en: 'If a procedure before it cannot go on, our staff take over.',
    easy: '前の 手続きが できない ときは、役所の 人が します。',
  },
  '通知先に自動で送ります。': { en: 'It is sent to them by itself.', easy: '自動で 送ります。' },
  '通知先が受け取れば、回答を待ちます。': {
    en: 'Once they have taken it, we wait for their answer.',
    easy: '相手が 受け取ると、答えを 待ちます。',
  },
  '受け取れなければ、送り直します。': {
    en: 'If they cannot take it, it is sent again.',
    easy: '受け取れない ときは、もう一度 送ります。',
  },
  '時間をおいて自動で送り直します。': {
    en: 'It is sent again by itself after a while.',
    easy: '少し 待って、自動で もう一度 送ります。',
  },
  '繰り返しても届かなければ、職員が引き継ぎます。': {
    en: 'If it does not arrive however often it is sent, our staff take over.',
    easy: '何回 送っても 届かない ときは、役所の 人が します。',
  },
  '期限が近づけば、窓口での手続きをご案内します。': {
    en: 'If the deadline comes near, you are told how to do it at the counter.',
    easy: '最後の 日が 近い ときは、窓口で できる ことを お知らせします。',
  },
  '通知先が回答します。': { en: 'They answer.', easy: '相手が 答えます。' },
  '通知先の回答で、結果が決まります。': {
    en: 'Their answer decides the outcome.',
    easy: '相手の 答えで 決まります。',
  },
  '期日までに回答がなければ、通知先に催促し、それでもなければ職員が引き継ぎます。': {
    en: 'If there is no answer in time, they are reminded; if there is still none, our staff take over.',
    easy: '答えが ない ときは、もう一度 聞きます。それでも ない ときは、役所の 人が します。',
  },
  'お知らせを見て、求められたことに答えてください。': {
    en: 'Please look at the message and answer what is asked.',
    easy: 'お知らせを 見て、質問に 答えて ください。',
  },
  '回答すると、通知先に届けます。': {
    en: 'Once you answer, it is passed on to them.',
    easy: '答えると、相手に 届けます。',
  },
  '期日までに回答がなければ、お知らせに書かれたとおりになります。': {
    en: 'If there is no answer in time, what the message says happens.',
    easy: '答えが ない ときは、お知らせに 書いて ある とおりに なります。',
  },
  '職員が確認して、次の進め方を決めます。': {
    en: 'Our staff look into it and decide how it goes on.',
    easy: '役所の 人が 調べて、どう するか 決めます。',
  },
  '職員が、もう一度送る、別の通知先に送る、別の方法で届ける、または結果を記録します。': {
    en: 'Our staff send it again, send it to somebody else, deliver it in another way, or record the outcome.',
    easy: '役所の 人が もう一度 送るか、別の ところに 送ります。方法を 変えるか、答えを 書く ことも あります。',
  },
  '通知先から回答があれば、その結果になります。': {
    en: 'If they answer, that is the outcome.',
    easy: '相手の 答えが 来ると、その とおりに なります。',
  },
  '結果が出ました。': { en: 'The outcome is known.', easy: '答えが 出ました。' },
  '結果が出ました。すべきことはありません。': {
    en: 'The outcome is known. There is nothing to do.',
    easy: '答えが 出ました。する ことは ありません。',
  },
  '訂正や取り消しがあったときだけ、また動きます。': {
    en: 'It moves again only if something is corrected or taken back.',
    easy: '直したり 取り消したり した ときだけ、また 動きます。',
  },
  '不服や再度の手続きは、通知先にご相談ください。': {
    en: 'If you do not agree or want to try again, please talk to them.',
    easy: '同意できない ときや もう一度 したい ときは、相手に 話して ください。',
  },
  '受付が再開すると、自動で送ります。': {
    en: 'It is sent by itself once they are open again.',
    easy: '休みが 終わると、自動で 送ります。',
  },
  '受付が再開すれば、送ります。': { en: 'Once they are open again, it is sent.', easy: '休みが 終わると、送ります。' },
  '通知先が受け取りに来ます。': { en: 'They come to fetch it.', easy: '相手が 取りに 来ます。' },
  '期日までに受け取らなければ、職員が確認します。': {
    en: 'If they do not fetch it in time, our staff look into it.',
    easy: '取りに 来ない ときは、役所の 人が 調べます。',
  },
  '空きが出ると、通知先が回答します。': {
    en: 'They answer once there is a place.',
    easy: '空くと、相手が 答えます。',
  },
  '回された先の窓口が回答します。': {
    en: 'The office that it was passed on to answers.',
    easy: '別の 窓口が 答えます。',
  },
  '窓口へ行ってください。': { en: 'Please go to the counter.', easy: '窓口へ 行って ください。' },
  '窓口で手続きをしてください。': { en: 'Please do it at the counter.', easy: '窓口で して ください。' },
  '窓口で手続きが済むと、通知先の回答で結果が決まります。': {
    en: 'Once it is done at the counter, their answer decides the outcome.',
    easy: '窓口で 終わると、相手の 答えで 決まります。',
  },
  '日時を予約してください。': { en: 'Please book a day and time.', easy: '日と 時間を 予約して ください。' },
  '予約して手続きが済むと、通知先の回答で結果が決まります。': {
    en: 'Once you have booked and it is done, their answer decides the outcome.',
    easy: '予約して 終わると、相手の 答えで 決まります。',
  },
  '内容を確かめ、承諾するかどうか答えてください。': {
    en: 'Please read it and answer whether you agree.',
    easy: '読んで、「いい」か「だめ」か 答えて ください。',
  },
  '答えると、通知先に届けます。': {
    en: 'Once you answer, it is passed on to them.',
    easy: '答えると、相手に 届けます。',
  },
  '職員が、受け持つ通知先を探します。': {
    en: 'Our staff look for the office that serves this area.',
    easy: '役所の 人が 届ける ところを 探します。',
  },
  '通知先が決まれば、送ります。': { en: 'Once it is known, it is sent.', easy: '届ける ところが 決まると、送ります。' },
  '職員が結果を記録すれば、終わります。': {
    en: 'Once our staff record the outcome, it ends.',
    easy: '役所の 人が 答えを 書くと、終わります。',
  },
  '職員が、届かない原因を通知先に確認します。': {
    en: 'Our staff ask them why it does not arrive.',
    easy: '届かない わけを、役所の 人が 相手に 聞きます。',
  },
  '職員が、回答を通知先に催促します。': {
    en: 'Our staff remind them of the answer.',
    easy: '役所の 人が 相手に 聞きます。',
  },
  '職員が、手続きが済んだかどうかを通知先に確認します。': {
    en: 'Our staff ask them whether it is done.',
    easy: '終わったか どうか、役所の 人が 相手に 聞きます。',
  },
  '職員が、先の手続きと進め方を確認します。': {
    en: 'Our staff look into the procedure before it and how to go on.',
    easy: '役所の 人が 前の 手続きを 調べます。',
  },
  '先の手続きが受け付けられれば、送ります。': {
    en: 'Once the procedure before it is accepted, it is sent.',
    easy: '前の 手続きが 終わると、送ります。',
  },

  '送信の途中で、こちらの処理が中断されました。': {
    en: 'Our side was interrupted while sending.',
    easy: '送って いる 途中で、こちらが 止まりました。',
  },
  '通知先のIDが、フォルダーの名前として使えません。': {
    en: "The recipient's id cannot be the name of a folder.",
    easy: '届け先の IDは、フォルダーの 名前に 使えません。',
  },
  '通知先の応答が、決められた形になっていません。': {
    en: "The recipient's response does not have the agreed form.",
    easy: '届け先の 返事の 形が 違います。',
  },
  '通知先の応答を読み取れません。': {
    en: "The recipient's response cannot be read.",
    easy: '届け先の 返事が 読めません。',
  },
  '通知先と共有している鍵が正しくありません。': {
    en: 'The secret shared with the recipient is not valid.',
    easy: '届け先と 使う 鍵が 正しく ありません。',
  },
  '登録されている送り先のURLが正しくありません。': {
    en: 'The registered URL is not valid.',
    easy: '登録した URLが 正しく ありません。',
  },
  '登録されている送り先は、送ることが許されていないアドレスです。': {
    en: 'The registered address is one that nothing may be sent to.',
    easy: '登録した アドレスには 送れません。',
  },
  '通知先の応答が大きすぎます。': {
    en: "The recipient's response is too large.",
    easy: '届け先の 返事が 大きすぎます。',
  },
  '通知先に接続できません。': { en: 'The recipient cannot be connected to.', easy: '届け先に つながりません。' },
  '書き込み先のディスクに空きがありません。': {
    en: 'The disk to be written to is full.',
    easy: 'ファイルを 書く ディスクが いっぱいです。',
  },
  '通知先のアドレスが見つかりません。': {
    en: "The recipient's address cannot be found.",
    easy: '届け先の アドレスが 見つかりません。',
  },
  '書き込み先のフォルダーに書き込む権限がありません。': {
    en: 'The folder may not be written to.',
    easy: 'フォルダーに 書く 許可が ありません。',
  },
  '書き込み先のフォルダーが見つかりません。ディスクがつながっているか確かめてください。': {
    en: 'The folder cannot be found. Check that its disk is connected.',
    easy: 'フォルダーが 見つかりません。ディスクが つながって いるか 見て ください。',
  },
  '通知先が、この送り先はもう使われていないと答えました。': {
    en: 'The recipient answered that this address is no longer in use.',
    easy: '届け先が「もう 使って いない」と 答えました。',
  },
  '通知先が取りに来るための置き場を使えません。': {
    en: 'The place where the recipient fetches it is out of use.',
    easy: '届け先が 取りに 来る 場所が 使えません。',
  },
  '通知先の登録、またはその届け方が使えなくなっています。': {
    en: "The recipient's registration, or its channel, is no longer in use.",
    easy: '届け先の 登録か 届け方が 使えません。',
  },
  'こちらの処理が混み合い、まだ送っていません。': {
    en: 'Our side is busy; it was not sent yet.',
    easy: 'こちらが いそがしくて、まだ 送って いません。',
  },
  '通知先が別の場所への転送を返しました。保守中の案内かもしれません。': {
    en: 'The recipient redirects elsewhere. It may be the page of a maintenance.',
    easy: '届け先が 別の 場所を 教えました。今 休みかも しれません。',
  },
  '通知先から時間内に応答がありません。': {
    en: 'The recipient did not respond in time.',
    easy: '届け先の 返事が おそいです。',
  },
  '安全な接続ができません。通知先の証明書の期限などを確かめてもらってください。': {
    en: 'No secure connection is possible. Have the recipient check its certificate, its expiry for instance.',
    easy: '安全に つながりません。届け先に 証明書の 期限などを 見て もらって ください。',
  },
  '保存されている通知の内容を読み出せません。': {
    en: 'The content that was kept cannot be read.',
    easy: '保存した 通知が 読めません。',
  },
  '書き込み先のディスクでエラーが起きています。': {
    en: 'The disk to be written to has errors.',
    easy: 'ファイルを 書く ディスクに 問題が あります。',
  },
  '通知先が、こちらの送信を認めていません（{}）。': {
    en: 'The recipient does not let us send ({}).',
    easy: '届け先が 送る ことを 認めて いません〈{}〉。',
  },
  '通知先に、この送り先がありません（404）。': {
    en: 'The recipient has no such address (404).',
    easy: '届け先に この アドレスが ありません〈404〉。',
  },
  '通知先が、送信の回数を制限しています（429）。': {
    en: 'The recipient limits how often we may send (429).',
    easy: '届け先が 送る 回数を 決めて います〈429〉。',
  },
  '通知先のシステムでエラーが起きています（{}）。': {
    en: "The recipient's system has an error ({}).",
    easy: '届け先の システムに 問題が あります〈{}〉。',
  },
  '通知先が受け取りを拒んでいます（{}）。': {
    en: 'The recipient refuses to take it ({}).',
    easy: '届け先が 受け取りません〈{}〉。',
  },
  '送信できませんでした（{}）。': { en: 'It could not be sent ({}).', easy: '送れませんでした〈{}〉。' },

  通知先から職員に依頼がありました: { en: 'The recipient asked our staff for it', easy: '届け先が 職員に 頼みました' },

  文字で入力してください: { en: 'Please enter text', easy: '文字で 書いて ください' },
  '{}文字以内で入力してください': { en: 'Enter at most {} characters', easy: '{}文字までです' },
  使えない文字が含まれています: { en: 'It has characters that cannot be used', easy: '使えない 文字が あります' },
  書類を先に送ってください: { en: 'Please send the document first', easy: '先に 書類を 送って ください' },
  選択肢から選んでください: { en: 'Please choose one of these', easy: '一つ 選んで ください' },
  '承諾する・しないのどちらかを選んでください': {
    en: 'Please choose whether you agree',
    easy: '「はい」か「いいえ」を 選んで ください',
  },

  この項目は受け付けていません: { en: 'We do not take this', easy: 'これは 使えません' },
  手続きの一覧にありません: { en: 'It is not in the list of procedures', easy: '手続きの 一覧に ありません' },
  住所を伏せている通知先ではありません: {
    en: 'Your address is not hidden from them',
    easy: '住所を かくして いる 相手では ありません',
  },
  この届出の通知ではありません: { en: 'It does not belong to this filing', easy: 'この 届出の 手続きでは ありません' },
  '1つの通知先に送る内容が大きすぎます': {
    en: 'What goes to one of them is too large',
    easy: '1つの 相手に 送る ものが とても 大きいです',
  },
  回答が長すぎます: { en: 'The answer is too long', easy: '答えが とても 長いです' },
  この依頼の項目ではありません: { en: 'This was not asked', easy: 'これは 聞いて いません' },
  同じ項目が二度あります: { en: 'The same is there twice', easy: '同じ ものが 2つ あります' },
  すべての項目に答えてください: { en: 'Please answer everything', easy: 'ぜんぶ 答えて ください' },
  個人番号は書かないでください: {
    en: 'Please do not write your Individual Number (My Number)',
    easy: 'マイナンバーは 書かないで ください',
  },
  'この回答では届出の内容を直せません。届出の変更をご利用ください': {
    en: 'This answer cannot correct the filing. Please change the filing instead',
    easy: 'この 答えでは 届出を 直す ことが できません。届出を 変える ページを 使って ください',
  },
  並べられている2つの届出のどちらかを選んでください: {
    en: 'Choose one of the two filings that are compared',
    easy: '2つの 届出の どちらかを 選んで ください',
  },
  '同じ種類で、この手続きを受け付けている通知先を指定してください': {
    en: 'Choose one of the same kind that takes this procedure',
    easy: '同じ 種類で、この 手続きが できる 相手を 選んで ください',
  },
};
