import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about files: one line for each file and profile (file, profile, "passed" or "failed", tabs between),
 * followed by one indented line for each rule that was broken.
 */
public final class Validate {
    private static final String[] PROFILES = {"ua1", "2a"};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (String profile : PROFILES) {
                tell(Path.of(file), PDFAFlavour.fromString(profile));
            }
        }
    }

    private static void tell(Path file, PDFAFlavour profile) throws Exception {
        try (InputStream bytes = Files.newInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "passed" : "failed";
            System.out.println(file.getFileName() + "\t" + profile.getId() + "\t" + verdict);
            result.getTestAssertions().stream().map(Validate::rule).distinct().forEach(System.out::println);
        }
    }

    private static String rule(TestAssertion broken) {
        return "  " + broken.getRuleId().getClause() + "-" + broken.getRuleId().getTestNumber() + " " + broken.getMessage();
    }
}
