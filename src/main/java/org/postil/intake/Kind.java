package org.postil.intake;

import java.util.Locale;
import org.postil.capture.Format;
import org.postil.capture.data.DataFormat;
import org.postil.capture.disqus.DisqusFormat;
import org.postil.capture.html.HtmlFormat;
import org.postil.capture.text.TextFormat;
import org.postil.capture.wxr.WxrFormat;

/** The formats that can be imported. */
public enum Kind {
  /** Pages a crawler flattened to text. */
  TEXT(new TextFormat()),
  /** Saved web pages. */
  HTML(new HtmlFormat()),
  /** Exports of WordPress. */
  WXR(new WxrFormat()),
  /** Exports of Disqus. */
  DISQUS(new DisqusFormat()),
  /** Comments as data files of Jekyll, Hugo or Nikola, with their posts. */
  STATICMAN(new DataFormat()),
  /** Web archives: WARC, ARC, WACZ. */
  WARC(new WebArchiveFormat());

  private final Format format;

  Kind(Format format) {
    this.format = format;
  }

  Format format() {
    return format;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
