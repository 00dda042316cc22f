// Takes a picture with the camera: a phone's own camera, else a dialog that shows what the camera sees.
(() => {
  const isPhone = () => matchMedia('(pointer: coarse)').matches;
  const facing = (zone) => (zone.classList.contains('zone--person') ? 'user' : 'environment');

  function byPhone(zone, give) {
    const camera = document.createElement('input');
    camera.type = 'file';
    camera.accept = 'image/*';
    camera.capture = facing(zone);
    camera.addEventListener('change', () => give(camera.files));
    camera.click();
  }

  async function byDialog(zone, give, fail) {
    const dialog = document.querySelector('[data-camera]');
    const video = dialog.querySelector('video');
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing(zone), width: { ideal: 1920 } } });
    } catch { return fail(); }
    const take = dialog.querySelector('[data-camera-take]');
    take.disabled = true; // until there is something to see
    video.addEventListener('loadeddata', () => { take.disabled = false; }, { once: true });
    video.srcObject = stream;
    dialog.addEventListener('close', () => {
      stream.getTracks().forEach((track) => track.stop());
      video.srcObject = null;
    }, { once: true });
    take.onclick = () => {
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d').drawImage(video, 0, 0);
      canvas.toBlob((blob) => {
        dialog.close();
        if (blob) give([new File([blob], 'camera.jpg', { type: 'image/jpeg' })]);
      }, 'image/jpeg', 0.92);
    };
    dialog.showModal();
  }

  window.trailroomCamera = {
    exists: () => isPhone() || Boolean(navigator.mediaDevices?.getUserMedia),
    open: (zone, give, fail) => (isPhone() ? byPhone(zone, give) : byDialog(zone, give, fail)),
  };
})();
