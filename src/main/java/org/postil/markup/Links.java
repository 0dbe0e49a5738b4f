package org.postil.markup;

import java.util.Optional;

/** Where the links of a text lead on the page that shows it. */
public interface Links {
  /**
   * The address for a relative link.
   *
   * @return empty if it leads nowhere; the link's words then stay without it
   */
  Optional<String> link(String href);

  /**
   * The address of a picture of the archive's own.
   *
   * @return empty if there is none
   */
  Optional<String> image(String src);

  /** Relative links lead nowhere: for texts whose old surroundings are gone. */
  Links NONE =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return Optional.empty();
        }

        @Override
        public Optional<String> image(String src) {
          return Optional.empty();
        }
      };
}
