import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * Repeats the runs of one message in Saxon-HE and tells how many messages that makes per second:
 * {@code java -cp saxon-he.jar Durchsatz.java AUFTRAEGE THREADS WARM_MS MEASURED_MS}, the file as for {@code Vergleich}. Documents
 * are parsed once, as the engine of the product does with texts it knows; every result is written out.
 */
public final class Durchsatz {
  private record Lauf(XsltExecutable stylesheet, XdmNode quelle, Map<QName, XdmValue> parameter) {}

  private final Processor processor = new Processor(false);
  private final DocumentBuilder builder = processor.newDocumentBuilder();
  private final Map<String, XdmNode> dokumente = new HashMap<>();
  private final Map<String, XsltExecutable> stylesheets = new HashMap<>();
  private final List<Lauf> laeufe = new ArrayList<>();

  public static void main(String[] argumente) throws IOException, SaxonApiException, InterruptedException {
    Durchsatz durchsatz = new Durchsatz();
    for (String zeile : Files.readAllLines(Path.of(argumente[0]), StandardCharsets.UTF_8)) durchsatz.add(zeile.split("\t"));
    int faeden = Integer.parseInt(argumente[1]);
    durchsatz.repeat(faeden, Long.parseLong(argumente[2]));
    System.out.println(durchsatz.repeat(faeden, Long.parseLong(argumente[3])));
  }

  private void add(String[] auftrag) throws SaxonApiException {
    Map<QName, XdmValue> parameter = new HashMap<>();
    for (int i = 3; i < auftrag.length; i += 1) {
      int gleich = auftrag[i].indexOf('=');
      parameter.put(new QName(auftrag[i].substring(0, gleich)), read(auftrag[i].substring(gleich + 1)));
    }
    XsltExecutable stylesheet = stylesheets.get(auftrag[0]);
    if (stylesheet == null) {
      stylesheet = processor.newXsltCompiler().compile(new StreamSource(new File(auftrag[0])));
      stylesheets.put(auftrag[0], stylesheet);
    }
    laeufe.add(new Lauf(stylesheet, read(auftrag[1]), parameter));
  }

  private XdmNode read(String pfad) throws SaxonApiException {
    XdmNode dokument = dokumente.get(pfad);
    if (dokument == null) {
      dokument = builder.build(new StreamSource(new File(pfad)));
      dokumente.put(pfad, dokument);
    }
    return dokument;
  }

  /** Messages per second, all threads together. */
  private double repeat(int faeden, long millisekunden) throws InterruptedException {
    LongAdder nachrichten = new LongAdder();
    long beginn = System.nanoTime();
    long ende = beginn + millisekunden * 1_000_000;
    List<Thread> alle = new ArrayList<>();
    for (int i = 0; i < faeden; i += 1) {
      Thread faden = new Thread(() -> {
        while (System.nanoTime() < ende) {
          for (Lauf lauf : laeufe) run(lauf);
          nachrichten.increment();
        }
      });
      faden.start();
      alle.add(faden);
    }
    for (Thread faden : alle) faden.join();
    return nachrichten.sum() * 1e9 / (System.nanoTime() - beginn);
  }

  private void run(Lauf lauf) {
    try {
      Xslt30Transformer transformer = lauf.stylesheet().load30();
      transformer.setStylesheetParameters(lauf.parameter());
      transformer.setGlobalContextItem(lauf.quelle());
      Serializer serializer = processor.newSerializer(new ByteArrayOutputStream());
      serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
      serializer.setOutputProperty(Serializer.Property.INDENT, "no");
      transformer.applyTemplates(lauf.quelle(), serializer);
      serializer.close();
    } catch (SaxonApiException fehler) {
      throw new IllegalStateException(fehler);
    }
  }
}
