package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveSvgTest {
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'";
  private static final String XLINK = " xmlns:xlink='http://www.w3.org/1999/xlink'";

  private static boolean isPassive(String svg) {
    return PassiveSvg.fault(svg.getBytes(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "><script>x()</script></svg>",
        " xmlns:s='http://www.w3.org/2000/svg'><s:script>x()</s:script></svg>",
        "><title><script>x()</script></title></svg>",
        "><style><script>x()</script></style></svg>",
        "><style>@im\\70ort 'https://out.example/';</style></svg>",
        "><style>@IMPORT 'https://out.example/';</style></svg>",
        "><style>@font-face{font-family:f;src:local(f)}</style></svg>",
        "><style>rect{fill:URL(https://out.example/)}</style></svg>",
        "><style>rect{fill:u\\72l(https://out.example/)}</style></svg>",
        "><style>rect{background:image-set('https://out.example/' 1x)}</style></svg>",
        "><style><![CDATA[rect{fill:url(https://out.example/)}]]></style></svg>",
        "><rect style='fill:url( \"//out.example/\")'/></svg>",
        "><rect filter='url(//out.example/#f)'/></svg>",
        "><rect onclick='x()'/></svg>",
        "><rect ONCLICK='x()'/></svg>",
        "><a href='javascript:x()'><text>x</text></a></svg>",
        "><a href=' javascript:x()'><text>x</text></a></svg>",
        "><use href='data:image/svg+xml,x#a'/></svg>",
        "><a><set attributeName='href' to='javascript:x()'/></a></svg>",
        "><a><animate attributeName='href' values='javascript:x()'/></a></svg>",
        "><foreignObject/></svg>",
        "><listener/></svg>",
        "><discard/></svg>",
        " xml:base='https://out.example/'><use href='#a'/></svg>",
        " xmlns:h='http://www.w3.org/1999/xhtml'><h:meta http-equiv='refresh' content='0;url=//out.example'/></svg>",
        " xmlns:h='http://www.w3.org/1999/xhtml'><h:img srcset='//out.example 1x'/></svg>",
        " xmlns:h='http://www.w3.org/1999/xhtml'><h:video poster='//out.example'/></svg>",
        " xmlns:h='http://www.w3.org/1999/xhtml'><h:button formaction='javascript:x()'/></svg>",
        "><metadata><html xmlns='http://www.w3.org/1999/xhtml'/></metadata></svg>",
        "><rect></svg>",
        "><rect a=b/></svg>",
        ">"
      })
  void refusesWhatActsOrAsksOthers(String rest) {
    assertThat(isPassive(SVG + rest)).isFalse();
  }

  @Test
  void refusesDeclarationsThatGiveAttributes() {
    assertThat(
            isPassive(
                "<!DOCTYPE svg [<!ATTLIST rect onload CDATA 'x()'>]>" + SVG + "><rect/></svg>"))
        .isFalse();
    assertThat(isPassive("<!DOCTYPE svg [<!ENTITY a 'x'>]>" + SVG + ">&a;</svg>")).isFalse();
    assertThat(isPassive("<?xml-stylesheet href='x.css'?>" + SVG + "/>")).isFalse();
  }

  @Test
  void takesWhatDrawingProgramsWrite() {
    assertThat(
            isPassive(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg PUBLIC"
                    + " \"-//W3C//DTD SVG 1.1//EN\""
                    + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
                    + SVG
                    + XLINK
                    + " xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'"
                    + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                    + "<metadata><rdf:RDF rdf:about=''/></metadata>"
                    + "<inkscape:grid inkscape:export='C:\\drawing.png'/>"
                    + "<style>@media print{rect{fill:url(#g)}}</style>"
                    + "<defs><linearGradient id='g'><stop offset='0'/></linearGradient></defs>"
                    + "<use xlink:href='#g'/><image href='data:image/png;base64,AAAA'/>"
                    + "<rect style='fill:url(#g)' clip-path='url(\"#c\")'/><path d='M0 0'/></svg>"))
        .isTrue();
  }
}
