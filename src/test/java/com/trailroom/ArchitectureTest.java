package com.trailroom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's arrows as code: which room may import which. A new room adds its line in the commit that builds it. */
@AnalyzeClasses(packages = "com.trailroom", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule kernelImportsNoRoom = noClasses()
            .that()
            .resideInAPackage("com.trailroom.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.trailroom.web..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("com.trailroom.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule vendorsStayInTheirRooms = noClasses()
            .that()
            .resideInAnyPackage("com.trailroom.kernel..", "com.trailroom.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "com.google.genai..", "com.razorpay..");
}
