import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Arrays;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** Prints what Apache UIMA reads in a folder of XMI: labels and surfaces of spans, and relations, as JSON. */
public class UimaReader {
    private static final String SPAN = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
    private static final String RELATION = "webanno.custom.Relation";

    public static void main(String[] arguments) throws Exception {
        File folder = new File(arguments[0]);
        TypeSystemDescription types = UIMAFramework.getXMLParser()
                .parseTypeSystemDescription(new XMLInputSource(new File(folder, "TypeSystem.xml")));
        File[] files = folder.listFiles((parent, name) -> name.endsWith(".xmi"));
        Arrays.sort(files);
        StringBuilder out = new StringBuilder("{\"documents\": [");
        for (File file : files) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            try (InputStream stream = new FileInputStream(file)) {
                XmiCasDeserializer.deserialize(stream, cas);
            }
            out.append(file == files[0] ? "" : ", ").append(document(cas, file.getName()));
        }
        System.out.write((out + "]}").getBytes("UTF-8"));
        System.out.flush();
    }

    private static String document(CAS cas, String file) {
        StringBuilder spans = new StringBuilder();
        for (AnnotationFS span : cas.getAnnotationIndex(type(cas, SPAN))) {
            spans.append(spans.length() == 0 ? "" : ", ")
                    .append(list(text(span, "value"), span.getCoveredText()));
        }
        StringBuilder relations = new StringBuilder();
        for (AnnotationFS relation : cas.getAnnotationIndex(type(cas, RELATION))) {
            relations.append(relations.length() == 0 ? "" : ", ")
                    .append(list(text(relation, "label"), covered(relation, "Governor"), covered(relation, "Dependent")));
        }
        String name = file.substring(0, file.length() - ".xmi".length());
        return "{\"name\": " + quoted(name) + ", \"text\": " + quoted(cas.getDocumentText()) + ", \"spans\": ["
                + spans + "], \"relations\": [" + relations + "]}";
    }

    private static Type type(CAS cas, String name) {
        return cas.getTypeSystem().getType(name);
    }

    private static String text(FeatureStructure structure, String feature) {
        return structure.getStringValue(feature(structure, feature));
    }

    private static String covered(FeatureStructure structure, String feature) {
        return ((AnnotationFS) structure.getFeatureValue(feature(structure, feature))).getCoveredText();
    }

    private static Feature feature(FeatureStructure structure, String name) {
        return structure.getType().getFeatureByBaseName(name);
    }

    private static String list(String... values) {
        StringBuilder list = new StringBuilder();
        for (String value : values) {
            list.append(list.length() == 0 ? "[" : ", ").append(quoted(value));
        }
        return list.append("]").toString();
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char unit : value.toCharArray()) {
            if (unit < ' ' || unit == '"' || unit == '\\') {
                quoted.append(String.format("\\u%04x", (int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append("\"").toString();
    }
}
