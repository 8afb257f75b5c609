package graf.passage;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the furniture of web pages and mails from what they say.
///
/// Conservative: only a short block goes, and only one that is nothing but such a phrase. A
/// paragraph that mentions one stays.
final class Boilerplate {
  private static final int WIDEST = 200;

  /// Blocks that are exactly this, but for case, counts and punctuation at the ends.
  private static final Set<String> WHOLE =
      Set.of(
          "leave a comment",
          "leave a reply",
          "leave comment",
          "post a comment",
          "add a comment",
          "add comment",
          "write a comment",
          "comments",
          "no comments",
          "no comments yet",
          "comments are closed",
          "be the first to comment",
          "view comments",
          "show comments",
          "join the conversation",
          "log in to comment",
          "sign in to comment",
          "share",
          "share this",
          "share this article",
          "share this story",
          "share this post",
          "share this page",
          "share on facebook",
          "share on twitter",
          "share on linkedin",
          "share via email",
          "click to share",
          "tweet",
          "tweet this",
          "facebook twitter linkedin",
          "facebook twitter",
          "email print",
          "print this page",
          "follow us",
          "follow us on twitter",
          "follow us on facebook",
          "follow us on social media",
          "subscribe to our newsletter",
          "sign up for our newsletter",
          "related articles",
          "related posts",
          "related stories",
          "related links",
          "related content",
          "you may also like",
          "you might also like",
          "recommended for you",
          "read more",
          "continue reading",
          "more stories",
          "most read",
          "most popular",
          "trending now",
          "advertisement",
          "advertising",
          "sponsored",
          "sponsored content",
          "skip to content",
          "skip to main content",
          "skip to navigation",
          "back to top",
          "accept cookies",
          "accept all cookies",
          "cookie settings",
          "all rights reserved",
          "kommentar schreiben",
          "kommentar hinterlassen",
          "schreiben sie einen kommentar",
          "kommentare",
          "keine kommentare",
          "teilen",
          "artikel teilen",
          "newsletter abonnieren",
          "mehr zum thema",
          "das könnte sie auch interessieren",
          "anzeige",
          "nach oben",
          "laisser un commentaire",
          "laissez un commentaire",
          "commentaires",
          "aucun commentaire",
          "partager",
          "partager cet article",
          "à lire aussi",
          "lire aussi",
          "publicité",
          "deja un comentario",
          "dejar un comentario",
          "comentarios",
          "compartir",
          "publicidad",
          "te puede interesar",
          "deixe um comentário",
          "comentários",
          "compartilhar",
          "publicidade",
          "leia também",
          "lascia un commento",
          "condividi",
          "leggi anche",
          "pubblicità",
          "laat een reactie achter",
          "lees ook",
          "advertentie",
          "lämna en kommentar",
          "kommentarer",
          "läs också",
          "annons",
          "dodaj komentarz",
          "komentarze",
          "udostępnij",
          "czytaj także",
          "reklama",
          "оставить комментарий",
          "добавить комментарий",
          "комментарии",
          "нет комментариев",
          "поделиться",
          "поделиться в соцсетях",
          "читайте также",
          "реклама",
          "подписаться",
          "залишити коментар",
          "коментарі",
          "поділитися",
          "читайте також",
          "ارسال نظر",
          "نظر بدهید",
          "دیدگاه خود را بنویسید",
          "نظرات",
          "اشتراک گذاری",
          "تبلیغات",
          "اترك تعليقا",
          "أضف تعليقا",
          "التعليقات",
          "شارك",
          "مشاركة",
          "إعلان",
          "اقرأ أيضا",
          "yorum yap",
          "yorum yaz",
          "yorumlar",
          "paylaş",
          "发表评论",
          "发表回复",
          "评论",
          "分享",
          "分享到",
          "相关文章",
          "相关阅读",
          "广告",
          "コメントを残す",
          "コメント",
          "シェアする",
          "関連記事",
          "広告",
          "댓글 남기기",
          "댓글",
          "공유하기",
          "관련 기사",
          "광고");

  /// What a notice of one or two sentences begins with.
  private static final String[] STARTS = {
    "this website uses cookies",
    "this site uses cookies",
    "we use cookies",
    "by using this site, you",
    "your email address will not be published",
    "you must be logged in to post a comment",
    "this site uses akismet",
    "click to share on",
    "click to email",
    "share this:",
    "like this:",
    "copyright ©",
    "© copyright",
    "(c) copyright",
    "diese website verwendet cookies",
    "wir verwenden cookies",
    "ihre e-mail-adresse wird nicht veröffentlicht",
    "deine e-mail-adresse wird nicht veröffentlicht",
    "ce site utilise des cookies",
    "nous utilisons des cookies",
    "votre adresse e-mail ne sera pas publiée",
    "este sitio utiliza cookies",
    "este sitio web utiliza cookies",
    "utilizamos cookies",
    "tu dirección de correo electrónico no será publicada",
    "questo sito utilizza i cookie",
    "il tuo indirizzo email non sarà pubblicato",
    "este site utiliza cookies",
    "deze website maakt gebruik van cookies",
    "мы используем файлы cookie",
    "этот сайт использует файлы cookie",
    "ваш адрес email не будет опубликован",
    "本网站使用cookie",
    "您的电子邮箱地址不会被公开",
    "メールアドレスが公開されることはありません"
  };

  /// What the small print under a mail begins with.
  private static final String[] DISCLAIMERS = {
    "this email and any",
    "this e-mail and any",
    "this message and any attachments",
    "this e-mail (including any attachments)",
    "this email is confidential",
    "this e-mail is confidential",
    "confidentiality notice",
    "the information contained in this e",
    "the information contained in this message",
    "if you are not the intended recipient",
    "please consider the environment before printing",
    "sent from my iphone",
    "sent from my ipad",
    "get outlook for",
    "diese e-mail enthält vertrauliche",
    "ce message et toutes les pièces jointes"
  };

  /// How many blocks of a mail's signature are taken for it.
  private static final int LONGEST_SIGNATURE = 4;

  private final boolean mail;
  private int signature;
  private String pageHeader = "";
  private @Nullable Page page;

  Boilerplate(String type) {
    mail = type.equals("mail");
  }

  /// Returns `block`, which follows those asked for before, without what is no passage; null where
  /// that is all of it.
  @Nullable Block without(Block block) {
    if (repeatsPageHeader(block) || isNotice(block)) {
      return null;
    }
    return mail ? withoutSignature(block) : block;
  }

  private boolean isNotice(Block block) {
    if (block.kind() == Block.Kind.CODE || block.text().length() > WIDEST * 2) {
      return false;
    }
    if (!hasWord(block.text())) {
      return true;
    }
    var words = bare(block.text());
    return WHOLE.contains(words)
        || (words.length() <= WIDEST && startsWithAny(STARTS, words))
        || (mail && startsWithAny(DISCLAIMERS, words));
  }

  private static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// A signature begins at a line of two hyphens and a space, and is short.
  private @Nullable Block withoutSignature(Block block) {
    var text = block.text();
    if (signature > 0) {
      signature--;
      return text.length() <= WIDEST ? null : block;
    }
    int start = text.startsWith("-- ") ? 0 : text.indexOf("\n-- ") + 1;
    if ((start == 0 && !text.startsWith("-- ")) || !endsLine(text, start + 3)) {
      return block;
    }
    signature = LONGEST_SIGNATURE;
    return start == 0
        ? null
        : new Block(
            block.kind(), block.level(), text.substring(0, start), block.places(), block.page());
  }

  private static boolean endsLine(String text, int offset) {
    return offset == text.length() || text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
  }

  /// The first block of a page is a running header if the page before began with the same words.
  private boolean repeatsPageHeader(Block block) {
    if (block.page() == null || block.page().equals(page)) {
      return false;
    }
    page = block.page();
    var previous = pageHeader;
    pageHeader = Fragments.is(block) ? block.text().strip().replaceAll("\\d+", "#") : "";
    return !pageHeader.isEmpty() && pageHeader.equals(previous);
  }

  private static boolean startsWithAny(String[] starts, String words) {
    for (var start : starts) {
      if (words.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /// Returns the text in lower case, without what is neither letter nor digit at its ends, counts
  /// ("3 Comments") left out.
  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetter(text.charAt(start)) && text.charAt(start) != '©') {
      start++;
    }
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return spaced(text, start, end).toLowerCase(Locale.ROOT);
  }

  /// Each run of white space becomes one space; asked of every paragraph, so without a pattern.
  private static String spaced(String text, int start, int end) {
    var spaced = new StringBuilder(end - start);
    boolean gap = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || (c >= '\t' && c <= '\r');
      if (!space) {
        spaced.append(c);
      } else if (!gap) {
        spaced.append(' ');
      }
      gap = space;
    }
    return spaced.toString();
  }
}
