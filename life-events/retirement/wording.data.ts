/** The words of this event in the languages beside Japanese. */
import type { Wording } from '../language.js';

export const wording: Wording = {
  '半年より先の退職は、まだ届け出られません。': {
    en: 'Leaving a job more than half a year ahead cannot be filed yet.',
    easy: '半年より 先は、まだ 出せません。',
  },
  '5年より前の退職は、窓口で相談してください。': {
    en: 'If you left more than 5 years ago, please ask at the counter.',
    easy: '5年より 前の ときは、窓口で 相談して ください。',
  },
  '退職する人の生年月日を確かめてください。': {
    en: 'Check the date of birth of the person who leaves the job.',
    easy: 'やめる 人の 生まれた 日を 見て ください。',
  },
  '生年月日が今日より後です。': { en: 'The date of birth is after today.', easy: '生まれた 日が 今日より 後です。' },
  '任意継続は、続けて2か月以上入っていた人だけが選べます。ほかの2つから選んでください。': {
    en: 'Only those who were insured for 2 months or longer can go on by choice. Choose one of the other two.',
    easy: '任意継続は、2か月 以上 入って いた 人だけです。ほかの 2つから 選んで ください。',
  },
  '任意継続は、資格がなくなってから20日を過ぎると選べません。ほかの2つから選んでください。': {
    en: 'Going on by choice is possible only within 20 days. Choose one of the other two.',
    easy: '任意継続は、20日を 過ぎると できません。ほかの 2つから 選んで ください。',
  },
  '収入の見込みが条件を超えるので、扶養には入れません。ほかの2つから選んでください。': {
    en: 'The expected income is too high for a dependant. Choose one of the other two.',
    easy: '収入が 多いので、扶養に 入れません。ほかの 2つから 選んで ください。',
  },
  '退職する人の氏名・フリガナ・生年月日': {
    en: 'Name, reading and date of birth of the person who leaves',
    easy: 'やめる 人の 名前・読み方・生まれた 日',
  },
  退職する人の氏名: { en: 'Name of the person who leaves', easy: 'やめる 人の 名前' },
  住所: { en: 'Address', easy: '住所' },
  退職日: { en: 'Last day of the job', easy: 'やめる 日' },
  '扶養している家族の氏名・フリガナ・生年月日・続柄': {
    en: 'Names, readings, dates of birth and relations of dependants',
    easy: '扶養して いる 家族の 名前・生まれた 日・関係',
  },
  残りの住民税の払い方: { en: 'How the rest of the resident tax is paid', easy: '残りの 住民税の 払い方' },
  '社員番号・記号番号・加入者番号': { en: 'Employee, insurance or member number', easy: '社員・保険・加入の 番号' },
  退職: { en: 'Leaving a job', easy: '仕事を やめた とき' },
  '会社を辞めた後の健康保険（3つから1つ）、国民年金、雇用保険、住民税、確定拠出年金をまとめて届け出ます。': {
    en: 'Health insurance afterwards (one of three), National Pension, employment insurance, resident tax and defined contribution pension are filed together.',
    easy: '仕事を やめた 後の 健康保険・国民年金・雇用保険・住民税などを まとめて 出します。',
  },
  健康保険の任意継続: {
    en: 'Going on with the health insurance by choice (任意継続)',
    easy: '健康保険の 任意継続〈今の 保険を 続ける〉',
  },
  '今までの健康保険を抜けるので、国民健康保険に入ります。保険料は前の年の所得で決まります。': {
    en: "You leave the insurance of the employer, so you join National Health Insurance. The contribution depends on last year's income.",
    easy: '会社の 健康保険が 終わるので、国民健康保険に 入ります。お金は 前の 年の 収入で 決まります。',
  },
  家族の健康保険の扶養に入る: { en: 'Becoming a dependant of a family member', easy: '家族の 健康保険の 扶養に 入る' },
  '退職が分かるもの（離職票・資格喪失証明書）': {
    en: 'proof of leaving (separation slip or certificate)',
    easy: 'やめた ことが わかる もの〈離職票など〉',
  },
  収入の見込みが分かるもの: { en: 'proof of the expected income', easy: 'これからの 収入が わかる もの' },
  '任意継続（20日以内、最長2年、保険料は全額自己負担）、国民健康保険（14日以内）、家族の扶養（保険料なし、収入の条件あり）のうち1つを選んでください。':
    {
      en: 'Choose one: going on by choice (within 20 days, up to 2 years, you pay all), National Health Insurance (within 14 days), or dependant of the family (no contribution, limits on income).',
      easy: '任意継続は 20日まで、国民健康保険は 14日までです。家族の 扶養も できます。1つ 選んで ください。',
    },
  '「{}」を選びました。': { en: 'You chose "{}".', easy: '「{}」を 選びました。' },
  '任意継続は、続けて2か月以上入っていた人だけが選べます。': {
    en: 'Only those who were insured for 2 months or longer can go on by choice.',
    easy: '任意継続は、2か月 以上 入って いた 人だけです。',
  },
  '今の健康保険を、最長2年続けます。勤務先が払っていた分も自分で払います。': {
    en: 'The present insurance goes on for up to 2 years. You also pay what the employer paid.',
    easy: '今の 保険を 2年まで 続けます。会社が 払って いた お金も 払います。',
  },
  '扶養に入れるかどうかは、これからの収入の見込みで決まります。': {
    en: 'It depends on the expected income whether you can be a dependant.',
    easy: 'これからの 収入で 決まります。',
  },
  '家族の勤務先に申し出ます。家族の勤務先が5日以内に届け出ます。失業給付を受ける間は入れないことがあります。': {
    en: 'You tell the employer of the family member, who files within 5 days. While you receive unemployment benefit it may not be possible.',
    easy: '家族の 会社に 言います。会社が 届け出ます。失業の お金を もらう 間は できない ことが あります。',
  },
  '勤務先への依頼（離職票・源泉徴収票・資格喪失証明書、住民税の払い方）': {
    en: 'Asking the employer for papers (separation slip, tax slip, certificate) and for the resident tax',
    easy: '会社に 書類を たのむ〈離職票・源泉徴収票など〉',
  },
  '退職の後の手続に要る書類を、勤務先に頼みます。': {
    en: 'The employer is asked for the papers you need afterwards.',
    easy: 'やめた 後に いる 書類を、会社に たのみます。',
  },
  '国民年金の第1号への変更（本人）': {
    en: 'Change to category 1 of the National Pension (yourself)',
    easy: '国民年金の 第1号に 変わる〈自分〉',
  },
  '退職日が分かるもの（離職票・資格喪失証明書）': {
    en: 'proof of the last day (separation slip or certificate)',
    easy: 'やめた 日が わかる もの〈離職票など〉',
  },
  '国民年金の第1号への変更（扶養していた配偶者）': {
    en: 'Change to category 1 of the National Pension (the spouse you supported)',
    easy: '国民年金の 第1号に 変わる〈扶養して いた 夫・妻〉',
  },
  '国民年金の第3号への変更（配偶者の勤務先に申し出る）': {
    en: "Change to category 3 of the National Pension (through the spouse's employer)",
    easy: '国民年金の 第3号に 変わる〈夫・妻の 会社へ〉',
  },
  '雇用保険の求職の申込み（失業給付）': {
    en: 'Registering as a job seeker (unemployment benefit)',
    easy: '仕事を 探す 申込み〈失業の お金〉',
  },
  '離職票（勤務先から10日ほどで届きます）': {
    en: 'separation slip (comes from the employer after about 10 days)',
    easy: '離職票〈会社から 10日くらいで 来ます〉',
  },
  証明写真2枚: { en: 'two photos', easy: '写真 2枚' },
  本人名義の口座が分かるもの: { en: 'bank details in your own name', easy: '自分の 口座が わかる もの' },
  残りの住民税: { en: 'Rest of the resident tax', easy: '残りの 住民税' },
  'iDeCoの被保険者種別・登録事業所の変更': {
    en: 'iDeCo: change of category and employer',
    easy: 'iDeCoの 種類・会社を 変える',
  },
  企業型確定拠出年金の移し換え: {
    en: "Moving the company's defined contribution pension",
    easy: '会社の 確定拠出年金を 移す',
  },
  '所得税の確定申告（納めすぎた税の還付）': {
    en: 'Income tax return (getting back what was paid too much)',
    easy: '所得税の 確定申告〈払いすぎた お金を もらう〉',
  },
  '年の途中で退職し、年末調整を受けないと、税を納めすぎていることがあります。翌年1月1日から5年間、申告できます。': {
    en: 'If you leave within a year and have no year-end adjustment, you may have paid too much. You can file for 5 years from 1 January of the next year.',
    easy: '年の 途中で やめると、税金を 払いすぎて いる ことが あります。次の 年の 1月1日から 5年 できます。',
  },
  'だれの扶養に入るかで決まります。': {
    en: 'It depends on whose dependant you become.',
    easy: 'だれの 扶養に 入るかで 決まります。',
  },
  '配偶者の扶養に入るので、第3号になります。': {
    en: 'You become a dependant of your spouse, so it is category 3.',
    easy: '夫・妻の 扶養に 入るので、第3号に なります。',
  },
  '厚生年金を抜けるので、国民年金の保険料を自分で納めます。退職した人には免除の特例があります。': {
    en: "You leave the employees' pension, so you pay the National Pension yourself. There are exemptions for those who left a job.",
    easy: '厚生年金が 終わるので、国民年金を 自分で 払います。やめた 人は 払わなくて いい ことが あります。',
  },
  '配偶者の勤務先が届け出ます。保険料は納めません。': {
    en: "The spouse's employer files it. No contribution is paid.",
    easy: '夫・妻の 会社が 届け出ます。お金は いりません。',
  },
  '配偶者の扶養には入りません。': {
    en: 'You do not become a dependant of your spouse.',
    easy: '夫・妻の 扶養に 入りません。',
  },
  'あなたが厚生年金を抜けるので、配偶者は第1号になり、保険料を自分で納めます。': {
    en: "You leave the employees' pension, so your spouse changes to category 1 and pays.",
    easy: 'あなたの 厚生年金が 終わるので、夫・妻は 第1号に なり、自分で 払います。',
  },
  '仕事を探すかどうかで決まります。': {
    en: 'It depends on whether you look for work.',
    easy: '仕事を 探すかで 決まります。',
  },
  'すぐに仕事を探す人だけが受け取れます。病気・出産・60歳以上の定年などのときは、期間を延ばせます。': {
    en: 'It is only for those who look for work at once. In illness, after a birth, or retiring at 60 or later, the period can be extended.',
    easy: 'すぐに 仕事を 探す 人だけです。病気などの ときは、のばせます。',
  },
  '雇用保険に入っていたかどうかで決まります。': {
    en: 'It depends on whether you were in employment insurance.',
    easy: '雇用保険に 入って いたかで 決まります。',
  },
  '雇用保険に入っていませんでした。': {
    en: 'You were not in employment insurance.',
    easy: '雇用保険に 入って いませんでした。',
  },
  '65歳以上の人には、高年齢求職者給付金がまとめて支給されます。': {
    en: 'From 65 on the benefit is paid at once.',
    easy: '65歳からは まとめて もらえます。',
  },
  '離職票が届いたら、住所地のハローワークで申し込みます。遅れると、受け取れる日数が減ることがあります。': {
    en: 'When the separation slip has come, register at the Hello Work of your address. If you are late, you may receive fewer days.',
    easy: '離職票が 来たら、ハローワークで 申し込みます。おくれると、少なく なる ことが あります。',
  },
  '1月から4月までの退職では、5月分までの残りが最後の給与からまとめて引かれます。': {
    en: 'If you leave from January to April, the rest up to May is taken from the last pay.',
    easy: '1月から 4月に やめると、5月までの 分が 最後の 給料から 引かれます。',
  },
  '残りの住民税の払い方を選んでください。': {
    en: 'Choose how to pay the rest of the resident tax.',
    easy: '残りの 住民税の 払い方を 選んで ください。',
  },
  '最後の給与からまとめて引かれます。': { en: 'It is taken from the last pay.', easy: '最後の 給料から 引かれます。' },
  '市区町村から納付書が届きます。': { en: 'The municipality sends payment slips.', easy: '町から 払う 紙が 来ます。' },
  '次の勤務先の給与から引かれます。': {
    en: 'It is taken from the pay of the next employer.',
    easy: '次の 会社の 給料から 引かれます。',
  },
  '{}届出は勤務先がします。': { en: '{} The employer files it.', easy: '{} 届け出は 会社が します。' },
  'iDeCoに入っているかどうかで決まります。': {
    en: 'It depends on whether you are in iDeCo.',
    easy: 'iDeCoに 入って いるかで 決まります。',
  },
  '年金の種別と勤務先が変わるので、届け出ます。': {
    en: 'Category and employer change, so it is filed.',
    easy: '年金の 種類と 会社が 変わるので、知らせます。',
  },
  'iDeCoに入っていません。': { en: 'You are not in iDeCo.', easy: 'iDeCoに 入って いません。' },
  '企業型確定拠出年金に入っているかどうかで決まります。': {
    en: "It depends on whether you are in a company's defined contribution pension.",
    easy: '会社の 確定拠出年金に 入って いるかで 決まります。',
  },
  'iDeCoか、次の勤務先の制度に移します。': {
    en: "It is moved to iDeCo or to the next employer's plan.",
    easy: 'iDeCoか、次の 会社に 移します。',
  },
  '企業型確定拠出年金に入っていません。': {
    en: "You are not in a company's defined contribution pension.",
    easy: '会社の 確定拠出年金に 入って いません。',
  },
  今の健康保険を任意継続する: {
    en: 'Go on with the present health insurance by choice',
    easy: '今の 健康保険を 任意継続する',
  },
  扶養している家族: { en: 'Dependants', easy: '扶養して いる 家族' },
  退職する勤務先: { en: 'Employer you leave', easy: 'やめる 会社' },
  今の健康保険の保険者: { en: 'Insurer of the present health insurance', easy: '今の 健康保険の ところ' },
  確定拠出年金の運営管理機関: { en: 'Administrator of the defined contribution pension', easy: '確定拠出年金の 会社' },
  '最後に籍があった日です。予定でも構いません。健康保険は翌日に資格がなくなります。': {
    en: 'The last day you belonged to it. A planned day is fine. The health insurance ends the day after.',
    easy: '会社に いた 最後の 日です。予定でも いいです。健康保険は 次の 日に 終わります。',
  },
  退職する人: { en: 'Person who leaves', easy: 'やめる 人' },
  退職した後は: { en: 'After leaving', easy: 'やめた 後は' },
  すぐに別の会社に勤める: { en: 'Another employer at once', easy: 'すぐに 別の 会社で 働く' },
  仕事を探す: { en: 'Looking for work', easy: '仕事を 探す' },
  自営業を始める: { en: 'Becoming self-employed', easy: '自分の 仕事を 始める' },
  働かない: { en: 'Not working', easy: '働かない' },
  どれにしますか: { en: 'Which one?', easy: 'どれに しますか' },
  '3つのうち1つだけ選べます。保険料と期限が違います。': {
    en: 'Only one of three. Contributions and deadlines differ.',
    easy: '3つから 1つだけです。お金と 日が ちがいます。',
  },
  '退職日まで続けて2か月以上、今の健康保険に入っていましたか': {
    en: 'Were you in this health insurance for 2 months or longer until the last day?',
    easy: 'やめる 日まで 2か月 以上、今の 健康保険に 入って いましたか',
  },
  'これからの年収の見込みは130万円（60歳以上は180万円）未満ですか': {
    en: 'Do you expect less than 1.3 million yen a year (1.8 million from 60 on)?',
    easy: 'これからの 1年の 収入は 130万円〈60歳からは 180万円〉より 少ないですか',
  },
  だれの扶養に入りますか: { en: 'Whose dependant do you become?', easy: 'だれの 扶養に 入りますか' },
  ほかの家族: { en: 'Another family member', easy: 'ほかの 家族' },
  'いないときは空の一覧です。': {
    en: 'Leave the list empty if there is nobody.',
    easy: 'いない ときは 書かないで ください。',
  },
  雇用保険に入っていましたか: { en: 'Were you in employment insurance?', easy: '雇用保険に 入って いましたか' },
  最後の給与からまとめて払う: { en: 'Taken from the last pay', easy: '最後の 給料から まとめて 払う' },
  自分で納付書で払う: { en: 'I pay by payment slip', easy: '自分で 払う' },
  次の勤務先の給与から払う: { en: 'Taken from the pay of the next employer', easy: '次の 会社の 給料から 払う' },
  'iDeCo（個人型確定拠出年金）に入っていますか': {
    en: 'Are you in iDeCo (your own defined contribution pension)?',
    easy: 'iDeCo〈個人の 確定拠出年金〉に 入って いますか',
  },
  企業型確定拠出年金に入っていますか: {
    en: "Are you in a company's defined contribution pension?",
    easy: '会社の 確定拠出年金に 入って いますか',
  },
  '次の勤務先が手続をします。': { en: 'The next employer does it.', easy: '次の 会社が します。' },
};
