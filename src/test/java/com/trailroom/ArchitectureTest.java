package com.trailroom;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.trailroom.web.SteppedUp;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's arrows as code: which room may import which, and where each vendor's types may appear. */
class ArchitectureTest {

    private static final String ROOT = "com.trailroom.";

    /** Room by room, what it may import besides itself, {@code kernel} and {@code config}. */
    private static final Map<String, List<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("launch", List.of()),
            Map.entry("config", List.of()),
            Map.entry("store", List.of()),
            Map.entry("mail", List.of("store")),
            Map.entry("observe", List.of("store", "mail")),
            Map.entry("audit", List.of("store")),
            Map.entry("dial", List.of("store", "audit")),
            Map.entry("guard", List.of("store", "audit", "observe")),
            Map.entry("account", List.of("store", "audit", "observe", "mail")),
            Map.entry("credit", List.of("store", "account", "audit", "observe")),
            Map.entry("tryon", List.of("store", "account", "credit", "audit", "observe")),
            Map.entry(
                    "partner",
                    List.of("store", "account", "credit", "tryon", "payment", "guard", "audit", "observe", "mail")),
            Map.entry("abuse", List.of("store", "account", "tryon", "payment", "guard", "audit", "observe", "mail")),
            Map.entry("fitting", List.of()),
            Map.entry("payment", List.of("store", "account", "credit", "audit", "observe", "mail")),
            Map.entry("insight", List.of("store", "account", "credit", "tryon", "payment", "partner", "guard")),
            Map.entry("seed", List.of("store", "account", "tryon", "payment", "partner", "insight", "audit")),
            Map.entry("outside", List.of("tryon", "payment", "mail", "fitting", "observe")),
            Map.entry(
                    "api",
                    List.of(
                            "store", "mail", "observe", "audit", "guard", "account", "credit", "tryon", "payment",
                            "partner")),
            Map.entry(
                    "web",
                    List.of(
                            "store", "mail", "observe", "audit", "dial", "guard", "account", "credit", "tryon",
                            "payment", "partner", "abuse", "insight"))));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.trailroom");

    @TestFactory
    Stream<DynamicTest> roomsImportOnlyWhatTheArrowsAllow() {
        return ARROWS.keySet().stream()
                .map(room -> dynamicTest(room, () -> arrowsOf(room).check(HOUSE)));
    }

    @Test
    void everyClassIsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(packages(ARROWS.keySet().stream()))
                .check(HOUSE);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void vendorsStayInTheRoomThatOwnsThem() {
        onlyIn("com.google.genai..", resideInAPackage(ROOT + "outside.gemini.."))
                .check(HOUSE);
        onlyIn("com.razorpay..", resideInAPackage(ROOT + "outside.razorpay..")).check(HOUSE);
        onlyIn("com.openhtmltopdf..", resideInAPackage(ROOT + "payment.invoice.."))
                .check(HOUSE);
        onlyIn("com.mongodb..", resideInAPackage(ROOT + "store..").or(storeClasses()))
                .check(HOUSE);
        for (String mapping :
                List.of("org.eclipse.jnosql..", "jakarta.nosql..", "jakarta.data..", "io.github.classgraph..")) {
            onlyIn(
                            mapping,
                            resideInAPackage(ROOT + "store..")
                                    .or(storeClasses())
                                    .or(simpleNameEndingWith("Document")))
                    .check(HOUSE);
        }
        onlyIn("okhttp3..", resideInAnyPackage(ROOT + "guard.outbound..", ROOT + "outside.."))
                .check(HOUSE);
        for (String server : List.of("org.glassfish.grizzly..", "org.glassfish.hk2..")) {
            onlyIn(server, resideInAPackage(ROOT + "web.door..")).check(HOUSE);
        }
        onlyIn("de.bwaldvogel..", resideInAPackage(ROOT + "store..")).check(HOUSE);
    }

    /** A form with a file cannot wait while its sender proves who they are: it would be lost. */
    @Test
    void formsWithFilesAskForNoSecondProof() {
        DescribedPredicate<JavaMethod> takeFiles = DescribedPredicate.describe(
                "take files",
                method -> method.isAnnotatedWith(Consumes.class)
                        && List.of(method.getAnnotationOfType(Consumes.class).value())
                                .contains(MediaType.MULTIPART_FORM_DATA));
        noMethods()
                .that(takeFiles)
                .should()
                .beAnnotatedWith(SteppedUp.class)
                .orShould()
                .beDeclaredInClassesThat(annotatedWith(SteppedUp.class))
                .check(HOUSE);
    }

    private static ArchRule arrowsOf(String room) {
        Stream<String> allowed = Stream.concat(Stream.of(room, "kernel", "config"), ARROWS.get(room).stream());
        DescribedPredicate<JavaClass> otherRooms =
                resideInAPackage("com.trailroom..").and(DescribedPredicate.not(resideInAnyPackage(packages(allowed))));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(otherRooms)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String vendor, DescribedPredicate<JavaClass> owners) {
        return noClasses()
                .that(DescribedPredicate.not(owners))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor);
    }

    private static DescribedPredicate<JavaClass> storeClasses() {
        return simpleNameEndingWith("Store")
                .or(simpleNameEndingWith("Room"))
                .as("…Store classes, and what puts a room together");
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
