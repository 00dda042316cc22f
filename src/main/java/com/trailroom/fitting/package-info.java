/**
 * The local engine's algorithms: finds the person, cuts out the garments and dresses the one in the others. Knows nothing of
 * jobs, accounts or storage.
 *
 * <p>Entrance: {@link com.trailroom.fitting.FittingRoom#dress}. Pictures that cannot be used end in a
 * {@link com.trailroom.fitting.FittingRefusal} that says why.
 *
 * <p>The way of a try-on: {@code GarmentCutout} (plain background away) and {@code GarmentKind} (top, dress, trousers, skirt
 * from the silhouette); {@code PersonFinder} (exactly one person), {@code Body} (frame and limbs), {@code PersonParsing}
 * (skin, hair, clothes); {@code Dressing} warps with thin-plate splines ({@code TorsoWarp}, {@code SleeveWarp},
 * {@code LegWarp}, {@code SkirtWarp}), removes what the new clothes leave bare ({@code Repaint}) and takes over the light
 * ({@code Shading}).
 *
 * <p>Invariants: equal pictures give equal results; face, hair, hands and far background keep their pixels; nothing is kept
 * between two calls but the immutable models, so any number of threads may call at once.
 *
 * <p>Out of scope: people seen from the side or lying, crossed arms before the trunk, several people, garments worn by a
 * model or photographed on a busy background, shoes and accessories, transparent cloth.
 *
 * <p>Models: {@code pose_detection.tflite} and {@code pose_landmark_full.tflite} of MediaPipe Pose (npm
 * {@code @mediapipe/pose} 0.5.1675469404), Apache License 2.0; LICENSE and NOTICE lie beside them.
 *
 * <p>Decision: the models run in {@code TfLiteModel}, plain Java. Measured on two shared cores: detector 87-160 ms, landmarks
 * 107-157 ms a look, outputs equal to the spike's, which equalled OpenCV's to 0.005 px. That is fast enough that ONNX Runtime
 * (54 MB, native code, and a conversion that must first densify sparse weights) was not tried.
 */
package com.trailroom.fitting;
