import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.Xslt30Transformer;

/**
 * Runs stylesheets in Saxon-HE, all in one JVM: {@code java -cp saxon-he.jar Vergleich.java AUFTRAEGE}. Each line of the file
 * is one run, its parts separated by tabs: stylesheet, source, result, then {@code name=document} per parameter; all are paths.
 * A run that fails leaves a file {@code result.fehler} with its reason instead of the result.
 */
public final class Vergleich {
  private final Processor processor = new Processor(false);
  private final DocumentBuilder builder = processor.newDocumentBuilder();
  private final Map<String, XsltExecutable> stylesheets = new HashMap<>();
  private final Map<String, SaxonApiException> unbrauchbare = new HashMap<>();
  private final Map<String, XdmNode> dokumente = new HashMap<>();

  private Vergleich() {
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
  }

  public static void main(String[] argumente) throws IOException {
    Vergleich vergleich = new Vergleich();
    // messages of stylesheets and warnings; how to silence them differs between the versions
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    for (String zeile : Files.readAllLines(Path.of(argumente[0]), StandardCharsets.UTF_8)) {
      vergleich.run(zeile.split("\t"));
    }
  }

  private void run(String[] auftrag) throws IOException {
    File ergebnis = new File(auftrag[2]);
    try {
      Map<QName, XdmValue> parameter = new HashMap<>();
      for (int i = 3; i < auftrag.length; i += 1) {
        int gleich = auftrag[i].indexOf('=');
        parameter.put(new QName(auftrag[i].substring(0, gleich)), read(auftrag[i].substring(gleich + 1)));
      }
      // a source of its own for every run: a stylesheet may strip white space in it
      XdmNode quelle = builder.build(new StreamSource(new File(auftrag[1])));
      Xslt30Transformer transformer = compile(auftrag[0]).load30();
      transformer.setStylesheetParameters(parameter);
      transformer.setGlobalContextItem(quelle);
      Serializer serializer = processor.newSerializer(ergebnis);
      serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
      serializer.setOutputProperty(Serializer.Property.INDENT, "no");
      transformer.applyTemplates(quelle, serializer);
      serializer.close();
    } catch (SaxonApiException fehler) {
      Files.writeString(Path.of(auftrag[2] + ".fehler"), fehler.getErrorCode() + " " + fehler.getMessage());
    }
  }

  private XdmNode read(String pfad) throws SaxonApiException {
    XdmNode dokument = dokumente.get(pfad);
    if (dokument == null) {
      dokument = builder.build(new StreamSource(new File(pfad)));
      dokumente.put(pfad, dokument);
    }
    return dokument;
  }

  private XsltExecutable compile(String pfad) throws SaxonApiException {
    if (unbrauchbare.containsKey(pfad)) throw unbrauchbare.get(pfad);
    XsltExecutable stylesheet = stylesheets.get(pfad);
    if (stylesheet == null) {
      XsltCompiler compiler = processor.newXsltCompiler();
      try {
        stylesheet = compiler.compile(new StreamSource(new File(pfad)));
      } catch (SaxonApiException fehler) {
        unbrauchbare.put(pfad, fehler);
        throw fehler;
      }
      stylesheets.put(pfad, stylesheet);
    }
    return stylesheet;
  }
}
